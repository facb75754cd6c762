using System.Net;
using System.Net.Http.Json;
using Bot.Tests.Support;

namespace Bot.Tests.Security;

public class ForwardedHeaderTests
{
    private static readonly (string, string) OneTokenEach = ("DirectLine:TokensPerMinute", "1");

    private static Served Serve(params (string, string)[] settings) => new(TestBot.Knowing("River accord", "The river accord was signed in spring 1990.", settings));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.0/8")]
    public async Task A_proxy_that_is_named_tells_visitors_apart(string trusted)
    {
        await using var bot = Serve(OneTokenEach, ("Proxy:Trusted:0", trusted));

        Assert.Equal(HttpStatusCode.OK, await bot.TokenAsync("192.0.2.1"));
        Assert.Equal(HttpStatusCode.OK, await bot.TokenAsync("192.0.2.2"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await bot.TokenAsync("192.0.2.1"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("192.0.2.99")]
    public async Task Anybody_else_is_who_they_are_whatever_they_say(string? trusted)
    {
        await using var bot = trusted is null ? Serve(OneTokenEach) : Serve(OneTokenEach, ("Proxy:Trusted:0", trusted));

        Assert.Equal(HttpStatusCode.OK, await bot.TokenAsync("192.0.2.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await bot.TokenAsync("192.0.2.2"));
    }

    [Theory]
    [InlineData("192.0.2.1, 127.0.0.1", "192.0.2.2, 127.0.0.1", HttpStatusCode.OK)]
    [InlineData("203.0.113.1, 192.0.2.1", "203.0.113.2, 192.0.2.1", HttpStatusCode.TooManyRequests)]
    public async Task In_a_chain_the_first_address_that_is_no_trusted_proxy_is_the_visitors(string first, string second, HttpStatusCode expected)
    {
        await using var bot = Serve(OneTokenEach, ("Proxy:Trusted:0", "127.0.0.1"));

        await bot.TokenAsync(first);

        Assert.Equal(expected, await bot.TokenAsync(second));
    }

    [Fact]
    public async Task The_streams_address_is_the_one_that_the_visitor_used()
    {
        await using var bot = Serve(("Proxy:Trusted:0", "127.0.0.1"));
        bot.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        bot.Client.DefaultRequestHeaders.Add("X-Forwarded-Host", "bot.example");
        var token = (await (await bot.Client.PostAsync("/v3/directline/tokens/generate", null, TestContext.Current.CancellationToken)).ReadJsonAsync()).GetProperty("token").GetString();
        bot.Client.DefaultRequestHeaders.Authorization = new("Bearer", token);

        var opened = await (await bot.Client.PostAsJsonAsync("/v3/directline/conversations", new { }, TestContext.Current.CancellationToken)).ReadJsonAsync();

        Assert.StartsWith("wss://bot.example/v3/directline/", opened.GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my-proxy")]
    [InlineData("10.0.0.0/99")]
    public async Task What_is_no_address_stops_the_start_and_says_how_to_write_it(string trusted)
    {
        await using var bot = TestBot.Knowing("River accord", "Text.", ("Proxy:Trusted:0", trusted));

        var failure = Assert.ThrowsAny<Exception>(() => bot.CreateClient());

        Assert.Contains($"Proxy:Trusted has \"{trusted}\", which is neither an IP address nor a network. Write it as 127.0.0.1 or 10.0.0.0/8", failure.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The bot on a real socket, so that requests come from an address.</summary>
    private sealed class Served : IAsyncDisposable
    {
        private readonly TestBot _bot;

        public Served(TestBot bot)
        {
            _bot = bot;
            bot.UseKestrel(0);
            Client = bot.CreateClient();
        }

        public HttpClient Client { get; }

        public async Task<HttpStatusCode> TokenAsync(string forwardedFor)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate");
            request.Headers.Add("X-Forwarded-For", forwardedFor);
            return (await Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
        }

        public ValueTask DisposeAsync() => _bot.DisposeAsync();
    }
}
