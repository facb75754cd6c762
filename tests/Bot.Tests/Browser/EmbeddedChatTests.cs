using Bot.Tests.Support;
using Microsoft.Playwright;

namespace Bot.Tests.Browser;

public class EmbeddedChatTests(Chromium chromium, EmbeddedKnowledge knowledge) : IClassFixture<Chromium>, IClassFixture<EmbeddedKnowledge>
{
    private const string Question = "When did Nasser declare that the Suez Canal Company was to become Egyptian state property?";
    private const string Script = """<script src="{bot}/embed.js" defer></script>""";

    /// <summary>Pages as sites have them: what stands in the page, and its headers.</summary>
    public static TheoryData<string, string, string[]> HostPageKinds { get; } = new()
    {
        { "plain", Page(Script), [] },
        { "nonce", Page("""<script nonce="r4nd0m" src="{bot}/embed.js" defer></script>"""), ["Content-Security-Policy: default-src 'none'; script-src 'nonce-r4nd0m'; style-src 'self'; img-src data:; frame-src {bot}; require-trusted-types-for 'script'"] },
        { "isolated", Page(Script), ["Cross-Origin-Embedder-Policy: require-corp", "Cross-Origin-Opener-Policy: same-origin"] },
        { "sandboxed", Page(Script), ["Content-Security-Policy: sandbox allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox"] },
        { "broken", Page("<script>addEventListener('bot-open', () => { throw new Error('not ours'); }); throw new Error('not ours');</script>" + Script), [] },
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

    private static string Page(string content) => $"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>News</title><link rel="icon" href="data:,"></head><body><h1>News</h1>{content}</body></html>""";

    private static (string Name, string Value) Header(string line) => line.Split(": ", 2) is [var name, var value] ? (name, value) : throw new ArgumentException(line);
}
