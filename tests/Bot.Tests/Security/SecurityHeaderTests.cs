using System.Net.Http.Headers;
using Bot.Tests.Support;

namespace Bot.Tests.Security;

public class SecurityHeaderTests
{
    private static TestBot NewBot(params (string, string)[] settings) => TestBot.Knowing("River accord", "The river accord was signed in spring 1990.", settings);

    [Theory]
    [InlineData("/")]
    [InlineData("/chat")]
    [InlineData("/articles/article.md")]
    public async Task A_page_lets_nothing_in_from_elsewhere_and_no_code_that_stands_in_it(string path)
    {
        await using var bot = NewBot();

        var headers = await HeadersOfAsync(bot, path);

        var policy = headers.Value("Content-Security-Policy");
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.EndsWith("; frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.Value("X-Content-Type-Options"));
        Assert.Equal("no-referrer", headers.Value("Referrer-Policy"));
        Assert.StartsWith("camera=(), microphone=()", headers.Value("Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal("same-origin", headers.Value("Cross-Origin-Opener-Policy"));
        Assert.Equal("require-corp", headers.Value("Cross-Origin-Embedder-Policy"));
        Assert.Equal("cross-origin", headers.Value("Cross-Origin-Resource-Policy"));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/v3/directline/conversations")]
    [InlineData("/nothing")]
    public async Task What_is_no_page_runs_nothing_and_is_framed_by_nobody(string path)
    {
        await using var bot = NewBot(("Embedding:Origins:0", "https://news.example"));

        var headers = await HeadersOfAsync(bot, path);

        Assert.Equal("default-src 'none'; frame-ancestors 'none'", headers.Value("Content-Security-Policy"));
        Assert.Equal("nosniff", headers.Value("X-Content-Type-Options"));
        Assert.Equal("same-origin", headers.Value("Cross-Origin-Resource-Policy"));
    }

    [Fact]
    public async Task The_nonce_of_the_styles_is_another_for_each_visit()
    {
        await using var bot = NewBot();

        var first = await HeadersOfAsync(bot, "/chat");
        var second = await HeadersOfAsync(bot, "/chat");

        Assert.Contains("style-src 'self' 'nonce-", first.Value("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.NotEqual(first.Value("Content-Security-Policy"), second.Value("Content-Security-Policy"));
    }

    [Fact]
    public async Task The_sites_that_are_configured_may_frame_the_chat()
    {
        await using var bot = NewBot(("Embedding:Origins:0", "https://news.example"), ("Embedding:Origins:1", "https://*.school.example:8443"));

        var headers = await HeadersOfAsync(bot, "/chat");

        Assert.EndsWith("; frame-ancestors 'self' https://news.example https://*.school.example:8443", headers.Value("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("news.example")]
    [InlineData("https://news.example/")]
    [InlineData("https://*")]
    [InlineData("*")]
    [InlineData("https://news.example; script-src *")]
    public async Task What_is_no_origin_stops_the_start_and_says_how_to_write_it(string origin)
    {
        await using var bot = NewBot(("Embedding:Origins:0", origin));

        var failure = Assert.ThrowsAny<Exception>(() => bot.CreateClient());

        Assert.Contains($"Embedding:Origins has \"{origin}\", which is no origin. Write scheme, host and port only, such as https://news.example", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_the_chat_page_is_good_for_pages_of_this_host_only()
    {
        await using var bot = NewBot(("DirectLine:AllowedOrigins:0", "https://intranet.example"), ("Embedding:Origins:0", "https://intranet.example"));
        using var page = bot.CreateClient();
        page.DefaultRequestHeaders.Add("Origin", "http://localhost");
        var token = (await (await page.PostAsync("/webchat/token", null, TestContext.Current.CancellationToken)).ReadJsonAsync()).GetProperty("token").GetString()!;
        using var elsewhere = bot.ClientWith(token);
        elsewhere.DefaultRequestHeaders.Add("Origin", "https://intranet.example");
        using var here = bot.ClientWith(token);
        here.DefaultRequestHeaders.Add("Origin", "http://localhost");

        var refused = await elsewhere.PostAsync("/v3/directline/conversations", null, TestContext.Current.CancellationToken);
        var opened = await here.PostAsync("/v3/directline/conversations", null, TestContext.Current.CancellationToken);

        Assert.Equal(403, (int)refused.StatusCode);
        Assert.Equal(201, (int)opened.StatusCode);
    }

    [Theory]
    [InlineData("https://news.example")]
    [InlineData(null)]
    public async Task The_chat_pages_token_is_for_nobody_else_not_even_for_a_site_that_may_frame_it(string? origin)
    {
        await using var bot = NewBot(("Embedding:Origins:0", "https://news.example"));
        using var client = bot.CreateClient();
        client.DefaultRequestHeaders.Add("Origin", origin);

        var response = await client.PostAsync("/webchat/token", null, TestContext.Current.CancellationToken);

        Assert.Equal(403, (int)response.StatusCode);
    }

    private static async Task<HttpResponseHeaders> HeadersOfAsync(TestBot bot, string path)
    {
        using var client = bot.CreateClient();
        return (await client.GetAsync(path, TestContext.Current.CancellationToken)).Headers;
    }
}

internal static class HeaderValue
{
    public static string Value(this HttpResponseHeaders headers, string name) => Assert.Single(headers.GetValues(name));
}
