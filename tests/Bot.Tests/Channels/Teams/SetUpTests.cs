using System.Net;
using System.Net.Http.Json;
using Bot.Tests.Support;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Channels.Teams;

public class SetUpTests
{
    private const string Activity = """{"type":"typing","channelId":"msteams","serviceUrl":"http://localhost:1/","from":{"id":"a"},"conversation":{"id":"b"}}""";

    [Theory]
    [InlineData("Production", null, "http://localhost:1/", HttpStatusCode.NotFound)]
    [InlineData("Development", null, "http://localhost:1/", HttpStatusCode.Accepted)]
    [InlineData("Development", "X-Forwarded-For", "http://localhost:1/", HttpStatusCode.NotFound)]
    [InlineData("Development", "Forwarded", "http://localhost:1/", HttpStatusCode.NotFound)]
    [InlineData("Development", null, "http://169.254.169.254/", HttpStatusCode.Forbidden)]
    [InlineData("Development", null, "https://evil.example/", HttpStatusCode.Forbidden)]
    public async Task Without_an_application_id_only_this_machine_is_heard_and_only_in_Development(string environment, string? header, string serviceUrl, HttpStatusCode status)
    {
        await using var bot = new TestBot { Environment = environment };
        bot.Learn(TestTeams.Title, TestTeams.Text);
        bot.UseKestrel(0);
        bot.StartServer();
        using var client = bot.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(Activity.Replace("http://localhost:1/", serviceUrl, StringComparison.Ordinal), new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")) };
        if (header is not null)
        {
            request.Headers.Add(header, "for=203.0.113.7");
        }

        Assert.Equal(status, (await client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task With_an_application_id_not_even_this_machine_is_heard_without_a_token()
    {
        await using var teams = await TestTeams.StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await teams.PostAsync(Activity, authorization: null)).StatusCode);
    }

    [Fact]
    public async Task In_production_no_answer_goes_to_this_machine()
    {
        await using var connector = await TestConnector.StartAsync();
        await using var bot = new TestBot { Environment = Environments.Production, WayToTeams = connector.Way };
        bot.Learn(TestTeams.Title, TestTeams.Text, ("Teams:AppId", TestTeams.AppId), ("Teams:TenantId", TestTeams.TenantId), ("Teams:ClientSecret", TestTeams.Secret), ("Teams:OpenIdMetadata", $"{connector.Address}/metadata"));
        using var client = bot.ClientWith(TestToken.OfChannel(connector.Keys[0], TestTeams.AppId, connector.ServiceUrl, bot.Time.GetUtcNow()).ToString());

        var response = await client.PostAsJsonAsync("/api/messages", new { type = "typing", channelId = "msteams", serviceUrl = connector.ServiceUrl, from = new { id = "a" }, conversation = new { id = "b", tenantId = TestTeams.TenantId } }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("Teams:AppId is missing", "Teams:TenantId", TestTeams.TenantId)]
    [InlineData("exactly one of the three", "Teams:AppId", TestTeams.AppId, "Teams:TenantId", TestTeams.TenantId)]
    [InlineData("exactly one of the three", "Teams:AppId", TestTeams.AppId, "Teams:TenantId", TestTeams.TenantId, "Teams:ClientSecret", "s", "Teams:ManagedIdentity", "true")]
    [InlineData("Teams:TenantId is missing", "Teams:AppId", TestTeams.AppId, "Teams:ClientSecret", "s")]
    [InlineData("which is no id", "Teams:AppId", "bot", "Teams:TenantId", TestTeams.TenantId, "Teams:ClientSecret", "s")]
    [InlineData("which is no id", "Teams:AppId", TestTeams.AppId, "Teams:TenantId", TestTeams.TenantId, "Teams:ClientSecret", "s", "Teams:AllowedTenants:0", "*")]
    [InlineData("there is no such file", "Teams:AppId", TestTeams.AppId, "Teams:TenantId", TestTeams.TenantId, "Teams:CertificatePath", "/nowhere.pem")]
    [InlineData("Write a https address", "Teams:OpenIdMetadata", "http://login.example/")]
    [InlineData("Write a https address", "Teams:Authority", "http://localhost/")]
    [InlineData("which is no host name", "Teams:AppId", TestTeams.AppId, "Teams:TenantId", TestTeams.TenantId, "Teams:ClientSecret", "s", "Teams:ServiceHosts:0", "https://x/")]
    [InlineData("readers cannot open", "Sources:PublicUrl", "ftp://bot.example.org")]
    public async Task A_wrong_setting_stops_the_start_with_what_to_do(string message, params string[] settings)
    {
        using var folder = new TempFolder();

        var result = await HostProcess.RunAsync(
            folder, ["--urls", "http://127.0.0.1:0"], settings.Chunk(2).ToDictionary(setting => setting[0].Replace(":", "__", StringComparison.Ordinal), setting => setting[1]), input: null);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_stands_in_for_the_secret()
    {
        using var folder = new TempFolder();
        using var key = System.Security.Cryptography.RSA.Create(2048);
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=bot", key, System.Security.Cryptography.HashAlgorithmName.SHA256, System.Security.Cryptography.RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        folder.Write("bot.pem", $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        await using var teams = await TestTeams.StartAsync(("Teams:ClientSecret", null!), ("Teams:CertificatePath", folder["bot.pem"]));

        var answer = await teams.AskAsync();

        Assert.Equal("Bearer bot-token-1", answer.Authorization);
        Assert.True(string.IsNullOrEmpty(teams.Connector.ShownSecret));
        Assert.Equal(3, teams.Connector.ShownAssertion!.Split('.').Length);
    }
}
