using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bot.Knowledge.Indexing;
using Bot.Tests.Support;
using Bot.Tests.Support.Qdrant;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Indexing.Qdrant;

/// <summary>A server with a certificate that no authority signed, as many have inside of an organisation.</summary>
public sealed class QdrantTlsTests : IAsyncLifetime
{
    private static readonly IndexProfile Profile = new("hashing", 256, "paragraphs-v1");

    private readonly TempFolder _folder = new();
    private readonly X509Certificate2 _certificate = Certificate();
    private WebApplication _server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(_certificate)));
        _server = builder.Build();
        _server.MapGet("/", () => Results.Json(new { title = "qdrant", version = "1.18.3" }));
        _server.MapGet("/collections/passages", () => Results.Json(new { status = new { error = "Not found: Collection `passages` doesn't exist!" } }, statusCode: 404));
        await _server.StartAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _certificate.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task It_is_trusted_by_the_certificate_that_was_named()
    {
        _folder.Write("qdrant.pem", _certificate.ExportCertificatePem());
        using var host = new QdrantHost(new Uri(_server.Urls.Single()), Profile, ("TrustedCertificate", _folder["qdrant.pem"]));

        Assert.False(await host.Index.OpenAsync(Cancellation));
    }

    [Fact]
    public async Task Without_it_nothing_is_sent_and_the_setting_is_named()
    {
        using var host = new QdrantHost(new Uri(_server.Urls.Single()), Profile, ("ApiKey", "a-secret-key"), ("Retries", "0"));

        var failure = await Assert.ThrowsAsync<IndexUnavailableException>(() => host.Index.OpenAsync(Cancellation));

        Assert.Contains("its certificate is not trusted; see Knowledge:Index:Qdrant:TrustedCertificate", failure.Message, StringComparison.Ordinal);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
