using Bot.Tests.Support;
using Microsoft.Playwright;

namespace Bot.Tests.Browser;

[Collection<OtherSite>]
public class EmbeddedChatTests(Chromium chromium, EmbeddedKnowledge knowledge)
{
    private const string Question = "When did Nasser declare that the Suez Canal Company was to become Egyptian state property?";

    /// <summary>Pages as sites have them: what stands in the page, and its headers.</summary>
    public static TheoryData<string, string, string[]> HostPageKinds { get; } = new()
    {
        { "plain", HostPage.With(HostPage.Script), [] },
        { "nonce", HostPage.With("""<script nonce="r4nd0m" src="{bot}/embed.js" defer></script>"""), ["Content-Security-Policy: default-src 'none'; script-src 'nonce-r4nd0m'; style-src 'self'; img-src data:; frame-src {bot}; require-trusted-types-for 'script'"] },
        { "isolated", HostPage.With(HostPage.Script), ["Cross-Origin-Embedder-Policy: require-corp", "Cross-Origin-Opener-Policy: same-origin"] },
        { "sandboxed", HostPage.With(HostPage.Script), ["Content-Security-Policy: sandbox allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox"] },
        { "broken", HostPage.With("<script>addEventListener('bot-open', () => { throw new Error('not ours'); }); throw new Error('not ours');</script>" + HostPage.Script), [] },
        { "right to left", HostPage.With(HostPage.Script, language: "ar", direction: "rtl"), [] },
    };

    [Theory]
    [MemberData(nameof(HostPageKinds))]
    public async Task A_visitor_opens_asks_checks_a_source_closes_and_goes_on(string kind, string html, string[] headers)
    {
        Assert.NotEmpty(kind);
        await using var visit = await chromium.OpenAsync();
        await visit.Page.GotoAsync(knowledge.Show(html, [.. headers.Select(Header)]));
        var widget = new Widget(visit.Page);

        await widget.Launcher.ClickAsync();
        await Assertions.Expect(widget.SendBox).ToBeFocusedAsync();
        var answer = await widget.AskAsync(Question);
        await widget.Citations.First.ClickAsync();
        await Assertions.Expect(widget.Source.Locator("mark#cite-1")).ToBeInViewportAsync();
        await widget.Source.PressAsync("Escape");
        await Assertions.Expect(widget.Source).ToBeHiddenAsync();
        await Assertions.Expect(widget.Citations.First).ToBeFocusedAsync();
        await widget.SendBox.PressAsync("Escape");
        await Assertions.Expect(widget.Launcher).ToBeFocusedAsync();
        await Assertions.Expect(widget.Panel).ToBeHiddenAsync();
        await widget.Launcher.PressAsync("Enter");
        await Assertions.Expect(widget.SendBox).ToBeFocusedAsync();

        Assert.Contains("26 July 1956", answer, StringComparison.Ordinal);
        await Assertions.Expect(widget.Messages).ToHaveCountAsync(3);
        Assert.Equal([knowledge.Site.Address, knowledge.Address], visit.Sites);
        Assert.Empty(visit.Violations);
        Assert.Empty(await visit.Page.Context.CookiesAsync());
    }

    [Fact]
    public async Task Two_chats_in_one_page_are_two_conversations_each_in_its_language()
    {
        await using var visit = await chromium.OpenAsync();
        await visit.Page.GotoAsync(knowledge.Show(HostPage.With($"""<conflict-background-bot id="one"></conflict-background-bot><conflict-background-bot id="two" data-language="ar"></conflict-background-bot>{HostPage.Script}""")));
        var (one, two) = (new Widget(visit.Page, "#one"), new Widget(visit.Page, "#two"));

        await one.Launcher.ClickAsync();
        await two.Launcher.ClickAsync();
        await two.AskAsync(Question);

        await Assertions.Expect(one.Messages).ToHaveCountAsync(1);
        await Assertions.Expect(two.Messages).ToHaveCountAsync(3);
        await Assertions.Expect(one.Element.Locator("iframe")).ToHaveAttributeAsync("title", "Ask the sources");
        await Assertions.Expect(two.Element.Locator("iframe")).ToHaveAttributeAsync("title", "اسأل المصادر");
        Assert.Equal(2, await visit.Page.Locator("conflict-background-bot").CountAsync());
    }

    [Fact]
    public async Task A_page_asks_by_script_and_hears_what_happens()
    {
        await using var visit = await chromium.OpenAsync();
        await visit.Page.GotoAsync(knowledge.Show(HostPage.With(HostPage.Script)));
        await visit.Page.EvaluateAsync("""
            window.heard = [];
            for (const name of ['open', 'ready', 'asked', 'answered', 'close']) {
              document.addEventListener(`bot-${name}`, (event) => heard.push(name + (event.detail?.citations ? ' with citations' : '')));
            }
            """);
        var widget = new Widget(visit.Page);

        await widget.Element.EvaluateAsync("(bot, question) => bot.ask(question)", Question);
        await widget.AnswerAsync();
        await widget.Element.EvaluateAsync("bot => bot.close()");

        Assert.Equal(["open", "ready", "asked", "answered with citations", "close"], await visit.Page.EvaluateAsync<string[]>("heard"));
        await Assertions.Expect(widget.Panel).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_owners_questions_stand_first_and_are_asked_by_a_click()
    {
        await using var visit = await chromium.OpenAsync();
        await visit.Page.GotoAsync(knowledge.Show(HostPage.With($$"""<script src="{bot}/embed.js" data-starters="{{Question}} | What was the Congo crisis?" defer></script>""")));
        var widget = new Widget(visit.Page);

        await widget.Launcher.ClickAsync();
        await Assertions.Expect(widget.Starters).ToHaveTextAsync([Question, "What was the Congo crisis?"]);
        await widget.Starters.First.ClickAsync();

        Assert.Contains("26 July 1956", await widget.AnswerAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_element_that_a_page_takes_away_and_brings_back_works_again()
    {
        await using var visit = await chromium.OpenAsync();
        await visit.Page.GotoAsync(knowledge.Show(HostPage.With($"<conflict-background-bot></conflict-background-bot>{HostPage.Script}")));
        var widget = new Widget(visit.Page);
        await widget.Launcher.ClickAsync();
        await widget.Messages.First.WaitForAsync();

        await widget.Element.EvaluateAsync("bot => { window.kept = bot; bot.remove(); document.body.append(bot); }");
        await Assertions.Expect(widget.Panel).ToBeHiddenAsync();
        await widget.Launcher.ClickAsync();
        var answer = await widget.AskAsync(Question);

        Assert.Contains("26 July 1956", answer, StringComparison.Ordinal);
        await Assertions.Expect(widget.Element.Locator("iframe")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("127.0.0.1", "default-src *")]
    [InlineData("localhost", "sandbox allow-scripts allow-popups")]
    public async Task Where_the_frame_is_refused_the_visitor_gets_a_link_and_the_owner_a_hint(string host, string policy)
    {
        await using var visit = await chromium.OpenAsync();
        // The site is allowed under the one of its names that is localhost.
        var address = knowledge.Show(HostPage.With(HostPage.Script), ("Content-Security-Policy", policy)).Replace("localhost", host, StringComparison.Ordinal);
        await visit.Page.GotoAsync(address);
        var widget = new Widget(visit.Page);

        await widget.Launcher.ClickAsync();
        await Assertions.Expect(widget.Panel.Locator("a")).ToBeVisibleAsync(new() { Timeout = 20_000 });

        await Assertions.Expect(widget.Panel.Locator("a")).ToHaveAttributeAsync("href", $"{knowledge.Address}/");
        Assert.Contains(visit.Warnings, warning => warning.Contains("Embedding:Origins", StringComparison.Ordinal) && warning.Contains("frame-src", StringComparison.Ordinal));
    }

    private static (string Name, string Value) Header(string line) => line.Split(": ", 2) is [var name, var value] ? (name, value) : throw new ArgumentException(line);
}
