using System.Net;
using Bot.Tests.Support;

namespace Bot.Tests.Sources;

public class ArticlePageTests
{
    private const string Text = "The river accord was signed in spring 1990.";

    [Fact]
    public async Task The_page_says_where_the_article_comes_from_and_marks_the_cited_words()
    {
        await using var bot = TestBot.Knowing("River <accord>", Text);

        var (status, html) = await GetAsync(bot, "/articles/article.md?cite=4-16");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("<h1>River &lt;accord&gt;</h1>", html, StringComparison.Ordinal);
        Assert.Contains("<dd>Test Press</dd>", html, StringComparison.Ordinal);
        Assert.Contains("<dd>2024-05-01</dd>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/a\"", html, StringComparison.Ordinal);
        Assert.Contains("The <mark id=\"cite-1\">river accord</mark> was", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_is_not_known_is_called_so()
    {
        await using var bot = TestBot.Knowing("River accord", Text);
        bot.Write("undated.md", $"---\ntitle: Undated\n---\n{Text}\n");

        Assert.Contains("<dd>date unknown</dd>", (await GetAsync(bot, "/articles/undated.md")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/articles/asia/river%20accord.md")]
    [InlineData("/articles/asia%2Friver%20accord.md")]
    [InlineData("/articles/asia%2friver%20accord.md")]
    public async Task An_article_in_a_folder_has_an_address(string address)
    {
        await using var bot = TestBot.Knowing("River accord", Text);
        bot.Write("asia/river accord.md", $"---\ntitle: In a folder\n---\n{Text}\n");

        Assert.Contains("<h1>In a folder</h1>", (await GetAsync(bot, address)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_changed_since_it_was_quoted_is_shown_with_a_note_and_without_marks()
    {
        await using var bot = TestBot.Knowing("River accord", Text);

        var (_, html) = await GetAsync(bot, "/articles/article.md?cite=4-16&v=000000000000");

        Assert.Contains("The article has changed since this was quoted.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cite=16-4")]
    [InlineData("cite=4-4")]
    [InlineData("cite=-4-16")]
    [InlineData("cite=4")]
    [InlineData("cite=a-b")]
    [InlineData("cite=4-99999")]
    [InlineData("cite=4-99999999999999999999")]
    [InlineData("cite=%3Cscript%3E")]
    [InlineData("cite")]
    public async Task A_place_that_makes_no_sense_marks_nothing(string query)
    {
        await using var bot = TestBot.Knowing("River accord", Text);

        var (status, html) = await GetAsync(bot, $"/articles/article.md?{query}");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("<mark", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_places_are_marked_and_those_that_overlap_as_one()
    {
        await using var bot = TestBot.Knowing("River accord", Text);

        var (_, html) = await GetAsync(bot, "/articles/article.md?cite=17-20&cite=4-9&cite=6-16");

        Assert.Contains("The <mark id=\"cite-1\">river accord</mark> <mark id=\"cite-2\">was</mark> signed", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/articles/none.md")]
    [InlineData("/articles/")]
    [InlineData("/articles/..%2F..%2Fappsettings.json")]
    public async Task An_article_that_is_not_there_is_said_to_be_missing(string address)
    {
        await using var bot = TestBot.Knowing("River accord", Text);

        var (status, html) = await GetAsync(bot, address);

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("There is no article at this address.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_runs_no_script_and_loads_nothing_from_elsewhere()
    {
        await using var bot = TestBot.Knowing("River accord", Text);
        using var client = bot.CreateClient();

        var response = await client.GetAsync("/articles/article.md", TestContext.Current.CancellationToken);

        Assert.StartsWith("default-src 'none'; style-src 'self';", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
    }

    private static async Task<(HttpStatusCode Status, string Html)> GetAsync(TestBot bot, string address)
    {
        using var client = bot.CreateClient();
        await bot.IngestAsync();
        var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
