using System.IO.Compression;
using System.Net.Http.Headers;
using Bot.Tests.Support;

namespace Bot.Tests.WebChat;

public class LoaderTests
{
    private const int MaxBytes = 3 * 1024;

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task It_takes_at_most_3_KB_on_its_way(string coding)
    {
        await using var bot = TestBot.Knowing("River accord", "Text.");

        using var response = await LoaderAsync(bot, coding);

        Assert.Equal([coding], response.Content.Headers.ContentEncoding);
        Assert.InRange((await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 1_000, MaxBytes);
    }

    [Fact]
    public async Task Every_site_may_run_it_keep_it_for_an_hour_and_check_it_by_its_hash()
    {
        await using var bot = TestBot.Knowing("River accord", "Text.");

        using var response = await LoaderAsync(bot, "gzip");

        Assert.Equal("cross-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(TimeSpan.FromHours(1), response.Headers.CacheControl!.MaxAge);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task It_holds_no_key_and_no_address_of_its_own()
    {
        await using var bot = TestBot.Knowing("River accord", "Text.", ("DirectLine:Secret", "a-secret-of-the-operator"));

        using var response = await LoaderAsync(bot, "gzip");
        using var unpacked = new GZipStream(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);
        var script = await new StreamReader(unpacked).ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("a-secret", script, StringComparison.Ordinal);
        Assert.DoesNotContain("http", script, StringComparison.Ordinal);
        Assert.DoesNotContain("token", script, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<HttpResponseMessage> LoaderAsync(TestBot bot, string coding)
    {
        using var client = bot.CreateClient();
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue(coding));
        return await client.GetAsync("/embed.js", TestContext.Current.CancellationToken);
    }
}
