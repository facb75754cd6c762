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
        Assert.Contains("<h1 lang=\"en\" dir=\"auto\">River &lt;accord&gt;</h1>", html, StringComparison.Ordinal);
        Assert.Contains("<dd><span lang=\"en\" dir=\"auto\">Test Press</span></dd>", html, StringComparison.Ordinal);
        Assert.Contains("<dd><time datetime=\"2024-05-01\">1 May 2024</time></dd>", html, StringComparison.Ordinal);
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

        Assert.Contains(">In a folder</h1>", (await GetAsync(bot, address)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_from_before_the_article_changed_says_so_and_marks_the_words_where_they_now_stand()
    {
        await using var bot = TestBot.Knowing("River accord", Text);
        var address = await AddressOfAnswerAsync(bot);
        bot.Write("article.md", $"---\ntitle: River accord\n---\nA new beginning.\n\nThe river accord\nwas signed in spring 1990.\n");

        var (_, html) = await GetAsync(bot, address);

        Assert.Contains("This article has changed since it was quoted. The quoted words still stand in it", html, StringComparison.Ordinal);
        Assert.Contains("<p>A new beginning.</p>\n<p><mark id=\"cite-1\">The river accord</mark>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_words_that_the_article_no_longer_has_says_so_and_marks_nothing()
    {
        await using var bot = TestBot.Knowing("River accord", Text);
        var address = await AddressOfAnswerAsync(bot);
        bot.Write("article.md", "---\ntitle: River accord\n---\nThe river accord was never signed.\n");

        var (_, html) = await GetAsync(bot, address);

        Assert.Contains("The quoted words no longer stand in it, or not all of them.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_made_by_hand_to_another_version_marks_nothing()
    {
        await using var bot = TestBot.Knowing("River accord", Text);

        var (_, html) = await GetAsync(bot, "/articles/article.md?cite=4-16&v=000000000000");

        Assert.Contains("This article has changed since it was quoted.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_article_takes_back_stands_above_it_with_the_date()
    {
        await using var bot = TestBot.Knowing("River accord", Text);
        bot.Write("corrected.md", "---\ntitle: Corrected\nupdated: 2024-06-02\n---\nIt was signed in 1990.\n\nCorrection: an earlier version of this article said 1991.\n");

        var (_, html) = await GetAsync(bot, "/articles/corrected.md");

        Assert.Contains("<h2>Correction in this article</h2>\n<p>Corrected on <time datetime=\"2024-06-02\">2 Jun 2024</time></p>", html, StringComparison.Ordinal);
        Assert.Contains("<blockquote lang=\"en\" dir=\"auto\">Correction: an earlier version of this article said 1991.</blockquote>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_around_an_article_have_the_readers_language_and_the_article_keeps_its_own()
    {
        await using var bot = TestBot.Knowing("River accord", Text);

        var (_, html) = await GetAsync(bot, "/articles/article.md?lang=ar");

        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", html, StringComparison.Ordinal);
        Assert.Contains("<dt>الناشر</dt>", html, StringComparison.Ordinal);
        Assert.Contains("<article lang=\"en\" dir=\"auto\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_party_to_the_conflict_is_called_one_in_the_readers_language()
    {
        await using var bot = TestBot.Knowing("River accord", Text);
        bot.Write("ministry.md", $"---\ntitle: Statement\nkind: party to the conflict\n---\n{Text}\n");

        var (_, html) = await GetAsync(bot, "/articles/ministry.md?lang=fr");

        Assert.Contains("<strong class=\"label\">partie au conflit</strong>", html, StringComparison.Ordinal);
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

        Assert.Contains("The <mark id=\"cite-2\" class=\"also\">river accord</mark> <mark id=\"cite-1\">was</mark> signed", html, StringComparison.Ordinal);
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

    /// <summary>The address by which an answer cites the article.</summary>
    private static async Task<string> AddressOfAnswerAsync(TestBot bot)
    {
        await bot.IngestAsync();
        using var conversation = await bot.StartConversationAsync();
        using var socket = await bot.ConnectAsync(conversation.StreamUrl);
        await conversation.AskAsync("When was the river accord signed?");
        var answer = await TestConversation.AnswerFromAsync(socket);
        return new Uri(answer.GetProperty("channelData").GetProperty("answer").GetProperty("sources")[0].GetProperty("url").GetString()!).PathAndQuery;
    }

    private static async Task<(HttpStatusCode Status, string Html)> GetAsync(TestBot bot, string address)
    {
        using var client = bot.CreateClient();
        await bot.IngestAsync();
        var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
