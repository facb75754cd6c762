using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Bot.Tests.Support;

namespace Bot.Tests.Channels.DirectLine;

public class HostileRequestTests
{
    private static TestBot NewBot(params (string, string)[] settings) => TestBot.Knowing("River accord", "The river accord was signed in spring 1990.", settings);

    [Theory]
    [InlineData("", 400, "MissingProperty")]
    [InlineData("{", 400, "BadArgument")]
    [InlineData("[]", 400, "BadArgument")]
    [InlineData("null", 400, "BadArgument")]
    [InlineData("\"message\"", 400, "BadArgument")]
    [InlineData("{}", 400, "MissingProperty")]
    [InlineData("""{"type":null}""", 400, "MissingProperty")]
    [InlineData("""{"type":7}""", 400, "BadArgument")]
    [InlineData("""{"type":"Message"}""", 400, "BadArgument")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"x"}]}""", 400, "BadArgument")]
    [InlineData("""{"type":"installationUpdate"}""", 400, "BadArgument")]
    [InlineData("""{"type":"message","text":7}""", 400, "BadArgument")]
    [InlineData("""{"type":"message","text":{}}""", 400, "BadArgument")]
    [InlineData("""{"type":"message","from":"me"}""", 400, "BadArgument")]
    [InlineData("""{"type":"message","attachments":{}}""", 400, "BadArgument")]
    [InlineData("""{"type":"message","text":"\ud800"}""", 400, "BadArgument")]
    [InlineData("""{"type":"message","type":"event"}""", 400, "BadArgument")]
    [InlineData("""{"type":"message","text":"a","channelData":7}""", 200, null)]
    [InlineData("""{"type":"message","text":"a","channelData":{"clientActivityID":7}}""", 200, null)]
    [InlineData("""{"type":"message","text":"a","from":{"name":[]},"entities":null,"timestamp":"yesterday"}""", 200, null)]
    [InlineData("""{"type":"message"}""", 200, null)]
    public async Task A_posted_activity_is_taken_or_refused_in_the_protocols_words(string body, int status, string? code)
    {
        await using var bot = NewBot();
        using var conversation = await bot.StartConversationAsync();

        var response = await conversation.Client.PostAsync($"{conversation.Path}/activities", Json(body), TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(code, code is null ? null : await CodeOfAsync(response));
    }

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        await using var bot = NewBot();
        using var conversation = await bot.StartConversationAsync();
        var body = $$"""{"type":"message","value":{{new string('[', 500)}}{{new string(']', 500)}}}""";

        var response = await conversation.Client.PostAsync($"{conversation.Path}/activities", Json(body), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_body_beyond_256_KB_is_refused()
    {
        await using var bot = NewBot();
        using var conversation = await bot.StartConversationAsync();

        var response = await conversation.PostAsync(new { type = "message", text = new string('x', 256 * 1024) });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("MessageSizeTooBig", await CodeOfAsync(response));
    }

    [Fact]
    public async Task A_body_that_is_not_JSON_by_its_type_is_refused()
    {
        await using var bot = NewBot();
        using var conversation = await bot.StartConversationAsync();

        var response = await conversation.Client.PostAsync($"{conversation.Path}/activities", new StringContent("hello"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("UnsupportedMediaType", await CodeOfAsync(response));
    }

    [Theory]
    [InlineData("DELETE", "/v3/directline/conversations", 405)]
    [InlineData("GET", "/v3/directline/nothing", 404)]
    [InlineData("GET", "/v3/directline/tokens/generate", 405)]
    public async Task What_there_is_not_is_refused_in_the_protocols_words(string method, string path, int status)
    {
        await using var bot = NewBot();
        using var client = bot.CreateClient();

        var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.NotEmpty((await CodeOfAsync(response))!);
    }

    [Theory]
    [InlineData(null, 401, "Unauthorized")]
    [InlineData("Basic abc", 401, "Unauthorized")]
    [InlineData("Bearer", 401, "Unauthorized")]
    [InlineData("Bearer nonsense", 403, "Forbidden")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.eyJjb252ZXJzYXRpb24iOiJhIiwidXNlciI6ImRsX2EiLCJleHAiOjk5OTk5OTk5OTksImF1ZCI6ImRpcmVjdGxpbmUifQ.", 403, "Forbidden")]
    public async Task Without_a_token_of_ours_nothing_opens(string? authorization, int status, string code)
    {
        await using var bot = NewBot();
        using var client = bot.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);

        var response = await client.PostAsync("/v3/directline/conversations", null, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(code, await CodeOfAsync(response));
    }

    [Fact]
    public async Task A_token_opens_only_its_own_conversation_and_tells_nothing_of_others()
    {
        await using var bot = NewBot();
        using var own = await bot.StartConversationAsync();
        using var foreign = await bot.StartConversationAsync();

        var existing = await own.Client.GetAsync($"{foreign.Path}/activities", TestContext.Current.CancellationToken);
        var missing = await own.Client.GetAsync("/v3/directline/conversations/none/activities", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, existing.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, missing.StatusCode);
        Assert.Equal(
            await existing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            await missing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("POST", "/v3/directline/tokens/refresh")]
    [InlineData("POST", "/v3/directline/conversations")]
    public async Task An_expired_token_is_told_apart_and_cannot_be_renewed(string method, string path)
    {
        await using var bot = NewBot();
        using var conversation = await bot.StartConversationAsync();

        bot.Time.Advance(TimeSpan.FromMinutes(31));
        var response = await conversation.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("TokenExpired", await CodeOfAsync(response));
    }

    [Fact]
    public async Task A_renewed_token_outlives_the_one_before()
    {
        await using var bot = NewBot();
        using var conversation = await bot.StartConversationAsync();
        bot.Time.Advance(TimeSpan.FromMinutes(20));
        var renewed = await (await conversation.Client.PostAsync("/v3/directline/tokens/refresh", null, TestContext.Current.CancellationToken)).ReadJsonAsync();

        bot.Time.Advance(TimeSpan.FromMinutes(20));
        using var client = bot.ClientWith(renewed.GetProperty("token").GetString()!);
        var response = await client.GetAsync($"{conversation.Path}/activities", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1800, renewed.GetProperty("expires_in").GetInt32());
    }

    [Theory]
    [InlineData("-1", 1)]
    [InlineData("abc", 1)]
    [InlineData("", 1)]
    [InlineData("99999999999999999999", 1)]
    [InlineData("9999999", 0)]
    public async Task A_watermark_of_nobody_is_taken_for_the_beginning_or_the_end(string watermark, int activities)
    {
        await using var bot = NewBot();
        using var conversation = await bot.StartConversationAsync();

        var set = await conversation.ReadAsync(watermark);

        Assert.Equal(activities, set.GetProperty("activities").GetArrayLength());
        Assert.Equal("1", set.GetProperty("watermark").GetString());
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData("Bearer wrong-secret-wrong-secret", 403)]
    [InlineData("Bearer a-secret-of-the-operator", 200)]
    public async Task With_a_secret_only_its_holder_gets_tokens(string? authorization, int status)
    {
        await using var bot = NewBot(("DirectLine:Secret", "a-secret-of-the-operator"));
        using var client = bot.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);

        var response = await client.PostAsync("/v3/directline/tokens/generate", null, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_secret_in_a_page_is_refused()
    {
        await using var bot = NewBot(("DirectLine:Secret", "a-secret-of-the-operator"));
        using var client = bot.ClientWith("a-secret-of-the-operator");
        client.DefaultRequestHeaders.Add("Origin", "http://localhost");

        var response = await client.PostAsync("/v3/directline/tokens/generate", null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_user_name_that_is_not_one_of_ours_is_refused()
    {
        await using var bot = NewBot();
        using var client = bot.CreateClient();

        var response = await client.PostAsync("/v3/directline/tokens/generate", Json("""{"User":{"Id":"bob"}}"""), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example", 403)]
    [InlineData("null", 403)]
    [InlineData("https://intranet.example", 200)]
    [InlineData("http://localhost", 200)]
    public async Task Pages_of_other_sites_are_refused_unless_they_are_configured(string origin, int status)
    {
        await using var bot = NewBot(("DirectLine:AllowedOrigins:0", "https://intranet.example"));
        using var conversation = await bot.StartConversationAsync();
        conversation.Client.DefaultRequestHeaders.Add("Origin", origin);

        var response = await conversation.Client.GetAsync($"{conversation.Path}/activities", TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("https://intranet.example", "https://intranet.example")]
    [InlineData("https://evil.example", null)]
    public async Task A_preflight_names_configured_sites_only(string origin, string? allowed)
    {
        await using var bot = NewBot(("DirectLine:AllowedOrigins:0", "https://intranet.example"));
        using var client = bot.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");

        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(allowed, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? Assert.Single(values) : null);
    }

    [Fact]
    public async Task Too_many_tokens_for_one_address_are_refused()
    {
        await using var bot = NewBot(("DirectLine:TokensPerMinute", "1"));
        using var client = bot.CreateClient();

        await client.PostAsync("/v3/directline/tokens/generate", null, TestContext.Current.CancellationToken);
        var second = await client.PostAsync("/v3/directline/tokens/generate", null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.NotNull(second.Headers.RetryAfter);
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));

    private static async Task<string?> CodeOfAsync(HttpResponseMessage response) =>
        (await response.ReadJsonAsync()).GetProperty("error").GetProperty("code").GetString();
}
