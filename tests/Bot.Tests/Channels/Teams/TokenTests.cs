using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Tests.Support;

namespace Bot.Tests.Channels.Teams;

public class TokenTests(TokenTests.Registered registered) : IClassFixture<TokenTests.Registered>
{
    private const string Sibling = "33333333-3333-3333-3333-333333333333";

    private static readonly TestKey Foreign = new("key-1", "msteams");

    /// <summary>Each spoils a good token, or leaves it good, in one way.</summary>
    private static readonly Dictionary<string, (HttpStatusCode Status, Action<TestToken> Change)> Cases = new()
    {
        ["as the Bot Framework sends it"] = (HttpStatusCode.Accepted, _ => { }
        ),
        ["with the scheme in capitals"] = (HttpStatusCode.Accepted, token => token.Finish = text => $"BEARER {text}"),
        ["with the claim spelt as in the documents"] = (HttpStatusCode.Accepted, token => Rename(token.Claims, "serviceurl", "serviceUrl")),
        ["with a service address without its last slash"] = (HttpStatusCode.Accepted, token => token.Claims["serviceurl"] = token.Claims["serviceurl"]!.GetValue<string>().TrimEnd('/')),
        ["for several audiences, of which the bot is one"] = (HttpStatusCode.Accepted, token => token.Claims["aud"] = new JsonArray(Sibling, TestTeams.AppId)),
        ["with the application id in capitals"] = (HttpStatusCode.Accepted, token => token.Claims["aud"] = TestTeams.AppId.ToUpperInvariant()),
        ["4 minutes after its end"] = (HttpStatusCode.Accepted, token => token.Claims["exp"] = token.Now - 240),
        ["4 minutes before its beginning"] = (HttpStatusCode.Accepted, token => token.Claims["nbf"] = token.Now + 240),
        ["without a beginning"] = (HttpStatusCode.Accepted, token => token.Claims.Remove("nbf")),
        ["6 minutes after its end"] = (HttpStatusCode.Unauthorized, token => token.Claims["exp"] = token.Now - 360),
        ["6 minutes before its beginning"] = (HttpStatusCode.Unauthorized, token => token.Claims["nbf"] = token.Now + 360),
        ["without an end"] = (HttpStatusCode.Unauthorized, token => token.Claims.Remove("exp")),
        ["with an end that is no number"] = (HttpStatusCode.Unauthorized, token => token.Claims["exp"] = "tomorrow"),
        ["with an end beyond all dates"] = (HttpStatusCode.Unauthorized, token => token.Claims["exp"] = 999_999_999_999_999),
        ["with an end before all dates"] = (HttpStatusCode.Unauthorized, token => token.Claims["exp"] = -1),
        ["for another bot"] = (HttpStatusCode.Unauthorized, token => token.Claims["aud"] = Sibling),
        ["for several other bots"] = (HttpStatusCode.Unauthorized, token => token.Claims["aud"] = new JsonArray(Sibling, "x")),
        ["for nobody"] = (HttpStatusCode.Unauthorized, token => token.Claims.Remove("aud")),
        ["for an empty name"] = (HttpStatusCode.Unauthorized, token => token.Claims["aud"] = ""),
        ["for the bot's address instead of its id"] = (HttpStatusCode.Unauthorized, token => token.Claims["aud"] = $"api://{TestTeams.AppId}"),
        ["for an audience that begins like the bot"] = (HttpStatusCode.Unauthorized, token => token.Claims["aud"] = $"{TestTeams.AppId}0"),
        ["for the connector, as the bot's own tokens are"] = (HttpStatusCode.Unauthorized, token => token.Claims["aud"] = "https://api.botframework.com"),
        ["of another issuer"] = (HttpStatusCode.Unauthorized, token => token.Claims["iss"] = "https://evil.example"),
        ["of the issuer with a slash"] = (HttpStatusCode.Unauthorized, token => token.Claims["iss"] = "https://api.botframework.com/"),
        ["of the issuer in capitals"] = (HttpStatusCode.Unauthorized, token => token.Claims["iss"] = "https://API.botframework.com"),
        ["of another cloud"] = (HttpStatusCode.Unauthorized, token => token.Claims["iss"] = "https://api.botframework.us"),
        ["of no issuer"] = (HttpStatusCode.Unauthorized, token => token.Claims.Remove("iss")),
        ["of an issuer that is no text"] = (HttpStatusCode.Unauthorized, token => token.Claims["iss"] = 7),
        ["of Microsoft Entra, where no application is let in"] = (HttpStatusCode.Unauthorized, token => token.Claims["iss"] = $"https://sts.windows.net/{TestTeams.TenantId}/"),
        ["of the emulator's issuer, where it is not switched on"] = (HttpStatusCode.Unauthorized, token => token.Claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"),
        ["without a signature, alg none"] = (HttpStatusCode.Unauthorized, token => (token.Header["alg"], token.Signer) = ("none", _ => [])),
        ["without a signature, alg RS256"] = (HttpStatusCode.Unauthorized, token => token.Signer = _ => []),
        ["with alg None in another case"] = (HttpStatusCode.Unauthorized, token => (token.Header["alg"], token.Signer) = ("NoNe", _ => [])),
        ["signed with the public key as a shared secret"] = (HttpStatusCode.Unauthorized, token => token.SignBySecret("HS256", Encoding.ASCII.GetBytes(token.Key.PublicPem()))),
        ["signed with an empty secret"] = (HttpStatusCode.Unauthorized, token => token.SignBySecret("HS256", [])),
        ["signed with RS512"] = (HttpStatusCode.Unauthorized, token => (token.Header["alg"], token.Signer) = ("RS512", data => token.Key.Sign(data, HashAlgorithmName.SHA512))),
        ["signed with RS512, said to be RS256"] = (HttpStatusCode.Unauthorized, token => token.Signer = data => token.Key.Sign(data, HashAlgorithmName.SHA512)),
        ["signed by another key of the same name"] = (HttpStatusCode.Unauthorized, token => SignByForeign(token)),
        ["without the key's name"] = (HttpStatusCode.Unauthorized, token => token.Header.Remove("kid")),
        ["with the name of a key that nobody has"] = (HttpStatusCode.Unauthorized, token => token.Header["kid"] = "key-9"),
        ["with a path for the key's name"] = (HttpStatusCode.Unauthorized, token => token.Header["kid"] = "../../dev/null"),
        ["with a key's name that is no text"] = (HttpStatusCode.Unauthorized, token => token.Header["kid"] = new JsonArray("key-1")),
        ["that brings its own key"] = (HttpStatusCode.Unauthorized, token => SignByForeign(token, ("jwk", Foreign.Json()))),
        ["that says where its key lies"] = (HttpStatusCode.Unauthorized, token => SignByForeign(token, ("jku", "https://evil.example/keys"), ("kid", "evil"))),
        ["with other claims than were signed"] = (HttpStatusCode.Unauthorized, token => token.Finish = text => string.Join('.', text.Split('.') is [var header, var claims, var signature] ? [header, Flip(claims), signature] : [])),
        ["with another signature"] = (HttpStatusCode.Unauthorized, token => token.Finish = text => text[..^8] + Flip(text[^8..])),
        ["cut off"] = (HttpStatusCode.Unauthorized, token => token.Finish = text => text[..^40]),
        ["of two parts"] = (HttpStatusCode.Unauthorized, token => token.Finish = text => text[..text.LastIndexOf('.')]),
        ["of four parts"] = (HttpStatusCode.Unauthorized, token => token.Finish = text => $"{text}.x"),
        ["of five parts, as encrypted ones have"] = (HttpStatusCode.Unauthorized, token => token.Finish = text => $"{text}.x.y"),
        ["that is no JSON inside"] = (HttpStatusCode.Unauthorized, token => token.Finish = _ => "eyJhbGciOiJSUzI1NiJ9.bm90IGpzb24.c2ln"),
        ["of dots"] = (HttpStatusCode.Unauthorized, token => token.Finish = _ => ".."),
        ["of spaces"] = (HttpStatusCode.Unauthorized, token => token.Finish = _ => "   "),
        ["of 20,000 letters"] = (HttpStatusCode.Unauthorized, token => token.Claims["pad"] = new string('x', 20_000)),
        ["of a key that may not speak for Teams"] = (HttpStatusCode.Forbidden, token => UseKey(token, Registered.WebChatKey)),
        ["of a key that may speak for nobody"] = (HttpStatusCode.Forbidden, token => UseKey(token, Registered.SilentKey)),
        ["for another service address"] = (HttpStatusCode.Forbidden, token => token.Claims["serviceurl"] = "https://smba.trafficmanager.net/emea/"),
        ["for a service address on another port"] = (HttpStatusCode.Forbidden, token => token.Claims["serviceurl"] = "https://127.0.0.1:1/"),
        ["for a service address below"] = (HttpStatusCode.Forbidden, token => token.Claims["serviceurl"] = $"{token.Claims["serviceurl"]}amer/"),
        ["for no service address"] = (HttpStatusCode.Forbidden, token => token.Claims.Remove("serviceurl")),
        ["for a service address that is no text"] = (HttpStatusCode.Forbidden, token => token.Claims["serviceurl"] = 7),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_token_opens_the_endpoint_or_not(string name)
    {
        var (status, change) = Cases[name];
        var token = registered.Teams.Token();
        change(token);
        var text = token.ToString();

        var response = await registered.Teams.PostAsync(
            registered.Teams.Event("typing").ToJsonString(), text.StartsWith("BEARER", StringComparison.Ordinal) ? text : $"Bearer {text}");

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == HttpStatusCode.Unauthorized, response.Headers.WwwAuthenticate.Count > 0);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Basic YTpi")]
    [InlineData("nonsense")]
    public async Task Without_a_token_nothing_opens(string? authorization)
    {
        var response = await registered.Teams.PostAsync(registered.Teams.Message().ToJsonString(), authorization);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Two_tokens_are_none()
    {
        var token = registered.Teams.Token();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", [$"Bearer {token}", $"Bearer {token}"]);

        var response = await registered.Teams.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_key_that_is_new_since_the_last_fetch_is_fetched_at_once()
    {
        await using var teams = await TestTeams.StartAsync();
        await teams.PostAsync(teams.Event("typing"));
        teams.Bot.Time.Advance(TimeSpan.FromMinutes(10));
        using var old = teams.Connector.Keys[0];
        teams.Connector.Keys[0] = new TestKey("key-2", "msteams");

        var response = await teams.PostAsync(teams.Event("typing"));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(2, teams.Connector.KeyFetches);
    }

    [Fact]
    public async Task A_key_that_is_published_no_more_is_good_no_more_after_half_a_day()
    {
        await using var teams = await TestTeams.StartAsync();
        await teams.PostAsync(teams.Event("typing"));
        using var old = teams.Connector.Keys[0];
        teams.Connector.Keys[0] = new TestKey("key-2", "msteams");

        teams.Bot.Time.Advance(TimeSpan.FromHours(13));
        var response = await teams.PostAsync(teams.Event("typing"), TestToken.OfChannel(old, TestTeams.AppId, teams.Connector.ServiceUrl, teams.Bot.Time.GetUtcNow()));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Names_of_keys_that_nobody_has_cost_one_fetch_however_many_come()
    {
        await using var teams = await TestTeams.StartAsync();
        await teams.PostAsync(teams.Event("typing"));
        teams.Bot.Time.Advance(TimeSpan.FromMinutes(10));

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i =>
        {
            var token = teams.Token();
            token.Header["kid"] = $"unknown-{i}";
            return teams.PostAsync(teams.Event("typing"), token);
        }));

        Assert.Equal(2, teams.Connector.KeyFetches);
    }

    [Fact]
    public async Task Keys_that_cannot_be_fetched_are_no_verdict_on_a_token_and_fetched_again()
    {
        await using var teams = await TestTeams.StartAsync();
        teams.Connector.AreKeysAway = true;

        var away = await teams.PostAsync(teams.Event("typing"));
        teams.Connector.AreKeysAway = false;
        teams.Bot.Time.Advance(TimeSpan.FromSeconds(30));
        var back = await teams.PostAsync(teams.Event("typing"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
        Assert.NotNull(away.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.Accepted, back.StatusCode);
    }

    [Fact]
    public async Task Keys_that_were_fetched_stay_good_while_new_ones_cannot_be_fetched()
    {
        await using var teams = await TestTeams.StartAsync();
        await teams.PostAsync(teams.Event("typing"));
        teams.Connector.AreKeysAway = true;

        teams.Bot.Time.Advance(TimeSpan.FromHours(13));
        var response = await teams.PostAsync(teams.Event("typing"));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Theory]
    [InlineData(TestTeams.AppId, TestTeams.TenantId, "", HttpStatusCode.Accepted)]
    [InlineData(TestTeams.AppId, "d6d49420-f39b-4df7-a1dc-d59a935871db", "", HttpStatusCode.Accepted)]
    [InlineData(Sibling, TestTeams.TenantId, "", HttpStatusCode.Forbidden)]
    [InlineData(TestTeams.AppId, "44444444-4444-4444-4444-444444444444", "", HttpStatusCode.Unauthorized)]
    [InlineData(TestTeams.AppId, TestTeams.TenantId, "tid", HttpStatusCode.Unauthorized)]
    [InlineData(TestTeams.AppId, TestTeams.TenantId, "appid", HttpStatusCode.Forbidden)]
    [InlineData(TestTeams.AppId, TestTeams.TenantId, "aud", HttpStatusCode.Unauthorized)]
    public async Task The_emulator_speaks_with_the_bots_own_id_where_it_is_switched_on(string application, string tenant, string without, HttpStatusCode status)
    {
        await using var teams = await TestTeams.StartAsync(("Teams:AllowEmulator", "true"));
        var token = TestToken.OfApplication(teams.Connector.Keys[0], TestTeams.AppId, tenant, application, teams.Bot.Time.GetUtcNow());
        token.Claims.Remove(without);
        var activity = teams.Event("typing", ("channelId", "emulator"), ("channelData", null));
        activity["conversation"]!.AsObject().Remove("tenantId");

        var response = await teams.PostAsync(activity, token);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData(Sibling, HttpStatusCode.Accepted)]
    [InlineData(TestTeams.AppId, HttpStatusCode.Forbidden)]
    public async Task Another_application_speaks_where_it_is_let_in(string application, HttpStatusCode status)
    {
        await using var teams = await TestTeams.StartAsync(("Teams:AllowedCallers:0", Sibling));
        var token = TestToken.OfApplication(teams.Connector.Keys[0], $"api://botid-{TestTeams.AppId}", TestTeams.TenantId, "", teams.Bot.Time.GetUtcNow());
        token.Claims["ver"] = "2.0";
        token.Claims["azp"] = application;

        var response = await teams.PostAsync(teams.Event("typing"), token);

        Assert.Equal(status, response.StatusCode);
    }

    private static void SignByForeign(TestToken token, params (string Name, JsonNode Value)[] headers)
    {
        token.Signer = data => Foreign.Sign(data, HashAlgorithmName.SHA256);
        foreach (var (name, value) in headers)
        {
            token.Header[name] = value;
        }
    }

    private static void UseKey(TestToken token, TestKey key) => (token.Key, token.Header["kid"]) = (key, key.Id);

    private static void Rename(JsonObject claims, string name, string other)
    {
        var value = claims[name]!.DeepClone();
        claims.Remove(name);
        claims[other] = value;
    }

    /// <summary>The same length, and another first letter.</summary>
    private static string Flip(string text) => (text[0] == 'A' ? 'B' : 'A') + text[1..];

    /// <summary>One bot for all tokens: none of them changes it.</summary>
    public sealed class Registered : IAsyncLifetime
    {
        internal static readonly TestKey WebChatKey = new("key-webchat", "webchat", "directline");
        internal static readonly TestKey SilentKey = new("key-silent");
        private TestTeams? _teams;

        internal TestTeams Teams => _teams!;

        public async ValueTask InitializeAsync()
        {
            _teams = await TestTeams.StartAsync();
            _teams.Connector.Keys.AddRange([WebChatKey, SilentKey]);
        }

        public async ValueTask DisposeAsync()
        {
            // The connector puts its keys away; these are also those of the next fixture.
            Teams.Connector.Keys.RemoveAll(key => key == WebChatKey || key == SilentKey);
            await Teams.DisposeAsync();
        }
    }
}
