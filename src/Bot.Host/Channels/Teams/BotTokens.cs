using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Bot.Host.Channels.Teams;

/// <summary>The bot's own tokens for the connector, by client credentials or a managed identity. The library keeps them and gets new ones before they expire. Thread-safe.</summary>
internal sealed class BotTokens
{
    private readonly TeamsOptions _options;
    private readonly Lazy<IConfidentialClientApplication> _application;
    private readonly Lazy<IManagedIdentityApplication> _identity;

    public BotTokens(IOptions<TeamsOptions> options, IHttpClientFactory http)
    {
        _options = options.Value;
        var factory = new HttpClients(http);
        // Made when the first token is needed: a certificate is read from its file then.
        _application = new(() => MakeApplication(factory));
        _identity = new(() => ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(_options.AppId)).WithHttpClientFactory(factory).Build());
    }

    /// <param name="renew">Whether the one that was kept was refused.</param>
    /// <returns>Null when the bot has no application id: then nobody asks for one.</returns>
    /// <exception cref="MsalException">Microsoft Entra gave none; the message says why.</exception>
    public async Task<string?> GetAsync(bool renew, CancellationToken cancellationToken)
    {
        if (!_options.IsSetUp)
        {
            return null;
        }

        var result = _options.ManagedIdentity
            ? await _identity.Value.AcquireTokenForManagedIdentity(Resource()).WithForceRefresh(renew).ExecuteAsync(cancellationToken)
            : await _application.Value.AcquireTokenForClient([_options.Scope]).WithForceRefresh(renew).ExecuteAsync(cancellationToken);
        return result.AccessToken;
    }

    private IConfidentialClientApplication MakeApplication(HttpClients factory)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(_options.AppId)
            .WithAuthority($"{_options.Authority.TrimEnd('/')}/{_options.TenantId}", validateAuthority: false)
            // The authority is the configured one; nobody else is asked about it.
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(factory);
        return (_options.CertificatePath is { } path
            ? builder.WithCertificate(ReadCertificate(path, _options.CertificatePassword), sendX5C: true)
            : builder.WithClientSecret(_options.ClientSecret)).Build();
    }

    /// <summary>PEM with certificate and key in one file, or PKCS #12.</summary>
    internal static X509Certificate2 ReadCertificate(string path, string? password) =>
        X509Certificate2.GetCertContentType(path) == X509ContentType.Pfx
            ? X509CertificateLoader.LoadPkcs12FromFile(path, password)
            : string.IsNullOrEmpty(password) ? X509Certificate2.CreateFromPemFile(path) : X509Certificate2.CreateFromEncryptedPemFile(path, password);

    /// <summary>A managed identity is asked for a resource, not for a scope of it.</summary>
    private string Resource() => _options.Scope.EndsWith("/.default", StringComparison.Ordinal) ? _options.Scope[..^"/.default".Length] : _options.Scope;

    private sealed class HttpClients(IHttpClientFactory http) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => http.CreateClient(TeamsServices.HttpClient);
    }
}
