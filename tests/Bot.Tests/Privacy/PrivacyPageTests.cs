using System.Text.RegularExpressions;
using Bot.Host.Pages;
using Bot.Tests.Support;

namespace Bot.Tests.Privacy;

public partial class PrivacyPageTests
{
    [Fact]
    public async Task The_page_says_what_is_kept_and_how_long_as_the_settings_have_it()
    {
        var html = await GetAsync(
            "/privacy",
            ("Privacy:RetentionDays", "7"),
            ("Conversations:MaxTurns", "4"),
            ("Conversations:MaxIdleMinutes", "45"),
            ("DirectLine:MaxActivities", "50"),
            ("DirectLine:MaxIdleMinutes", "90"),
            ("Privacy:Contacts:0", "Example <Foundation>, privacy@example.org"));

        Assert.Contains("Your questions and the answers (at most 50 messages)", html, StringComparison.Ordinal);
        Assert.Contains("until nothing has been written in it for 90 minutes, or until the bot is started again.", html, StringComparison.Ordinal);
        Assert.Contains("(at most 4)", html, StringComparison.Ordinal);
        Assert.Contains("until nothing has been written in it for 45 minutes, or until the bot is started again.", html, StringComparison.Ordinal);
        Assert.Contains("<dd>7 days, and not after the conversation is deleted.</dd>", html, StringComparison.Ordinal);
        Assert.Contains("Example &lt;Foundation&gt;, privacy@example.org", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Please ask those who show you this chat", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conversations_in_a_file_are_said_to_be_in_a_file_and_not_to_end_with_the_bot()
    {
        using var folder = new TempFolder();

        var html = await GetAsync("/privacy", ("Conversations:Store", folder["conversations.db"]));

        Assert.Equal(3, Regex.Count(html, "<dd>In a file on the bot’s server"));
        Assert.Equal(2, Regex.Count(html, "Whoever administers its server could open the file."));
        Assert.Single(Regex.Matches(html, "until the bot is started again"));
    }

    [Fact]
    public async Task Teams_is_spoken_of_where_the_bot_is_registered_with_it()
    {
        await using var teams = await TestTeams.StartAsync();

        var html = await teams.Client.GetStringAsync("/privacy", TestContext.Current.CancellationToken);

        Assert.Contains("If you ask in Microsoft Teams, Microsoft carries your messages", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Teams", await GetAsync("/privacy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_that_remembers_no_turns_does_not_say_that_it_does() =>
        Assert.DoesNotContain("remembers for your next question", await GetAsync("/privacy", ("Conversations:MaxTurns", "0")), StringComparison.Ordinal);

    [Theory]
    [InlineData("/privacy?lang=ar", "en", "ar", "rtl", "الخصوصية")]
    [InlineData("/privacy?lang=he", "", "he", "rtl", "פרטיות")]
    [InlineData("/privacy", "tr-TR,tr;q=0.9,en;q=0.5", "tr", "ltr", "Gizlilik")]
    [InlineData("/privacy", "de, fr;q=0.7", "fr", "ltr", "Confidentialité")]
    [InlineData("/privacy?lang=uk", "", "uk", "ltr", "Конфіденційність")]
    [InlineData("/privacy", "ru", "ru", "ltr", "Конфиденциальность")]
    [InlineData("/privacy?lang=xx", "", "en", "ltr", "Privacy")]
    public async Task The_page_is_in_the_language_that_the_address_or_the_browser_asks_for(string address, string accepted, string language, string direction, string title)
    {
        await using var bot = NewBot();
        using var client = bot.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accepted);

        var response = await client.GetAsync(address, TestContext.Current.CancellationToken);

        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\">", html, StringComparison.Ordinal);
        Assert.Contains($"<h1>{title}</h1>", html, StringComparison.Ordinal);
        Assert.Equal([language], response.Content.Headers.ContentLanguage);
        Assert.Equal("Accept-Language", Assert.Single(response.Headers.GetValues("Vary")));
    }

    [Fact]
    public async Task Every_language_says_as_much_and_shows_the_same_figures()
    {
        var pages = new List<string>();
        foreach (var language in PageLanguage.All)
        {
            pages.Add(await GetAsync($"/privacy?lang={language.Tag}", ("Privacy:RetentionDays", "37"), ("Conversations:MaxIdleMinutes", "143"), ("DirectLine:MaxIdleMinutes", "98")));
        }

        Assert.All(pages, page => Assert.Equal((10, 16, 2, 1, 1), (Regex.Count(page, "<h2>"), Regex.Count(page, "<dd>"), Regex.Count(page, @"\b37\b"), Regex.Count(page, @"\b143\b"), Regex.Count(page, @"\b98\b"))));
        Assert.Equal(PageLanguage.All.Count, pages.Select(page => Lead().Match(page).Value).Distinct().Count());
    }

    [Fact]
    public async Task The_page_runs_no_script_and_loads_nothing_from_elsewhere()
    {
        await using var bot = NewBot();
        using var client = bot.CreateClient();

        var response = await client.GetAsync("/privacy", TestContext.Current.CancellationToken);

        Assert.Equal(
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
            Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.False(response.Headers.Contains("Set-Cookie"));
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.All(Loaded().Matches(html), match => Assert.StartsWith("/", match.Groups["address"].Value, StringComparison.Ordinal));
    }

    private static TestBot NewBot(params (string, string)[] settings) => TestBot.Knowing("River accord", "The river accord was signed in spring 1990.", settings);

    private static async Task<string> GetAsync(string address, params (string, string)[] settings)
    {
        await using var bot = NewBot(settings);
        using var client = bot.CreateClient();
        return await client.GetStringAsync(address, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("<p class=\"lead\">[^<]+</p>")]
    private static partial Regex Lead();

    [GeneratedRegex("(?:href|src)=\"(?<address>[^\"]*)\"")]
    private static partial Regex Loaded();
}
