using Bot.Tests.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Bot.Tests.Browser;

[Collection<OtherSite>]
public class LauncherTests(Chromium chromium, EmbeddedKnowledge knowledge)
{
    private static readonly AxeRunOptions LevelAA = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        Iframes = false,
    };

    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 320, Height = 640 } };

    [Fact]
    public async Task Until_it_is_opened_a_page_fetches_the_loader_and_nothing_else()
    {
        await using var visit = await VisitAsync(HostPage.Script);
        var widget = new Widget(visit.Page);

        await Assertions.Expect(widget.Launcher).ToBeVisibleAsync();
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.Equal([visit.Page.Url, $"{knowledge.Address}/embed.js"], visit.Requests.Where(url => !url.StartsWith("data:", StringComparison.Ordinal)));
        Assert.Empty(await visit.Page.Context.CookiesAsync());
    }

    [Fact]
    public async Task It_leaves_no_global_name_no_style_and_no_mark_on_the_page()
    {
        const string Traces = "[...Object.getOwnPropertyNames(window), document.styleSheets.length, document.adoptedStyleSheets.length, document.body.innerHTML.replace(/<script[^>]*><.script>/, '')].join()";
        await using var without = await VisitAsync("");
        await using var with = await VisitAsync(HostPage.Script);
        await new Widget(with.Page).Launcher.WaitForAsync();

        Assert.Equal(await without.Page.EvaluateAsync<string>(Traces), await with.Page.EvaluateAsync<string>(Traces));
    }

    [Fact]
    public async Task The_pages_styles_do_not_reach_it()
    {
        const string Look = "button => ['color', 'backgroundColor', 'fontSize', 'letterSpacing', 'textTransform', 'direction', 'display', 'padding'].map(name => getComputedStyle(button)[name])";
        await using var plain = await VisitAsync(HostPage.Script);
        await using var loud = await VisitAsync("<style>* { color: red !important; letter-spacing: 9px; text-transform: uppercase; font: 40px cursive; visibility: visible } button, .ask, .panel { display: none !important; background: lime !important; padding: 50px }</style>" + HostPage.Script);

        Assert.Equal(await new Widget(plain.Page).Launcher.EvaluateAsync<string[]>(Look), await new Widget(loud.Page).Launcher.EvaluateAsync<string[]>(Look));
    }

    [Theory]
    [InlineData("en", "Ask the sources", "Close", false)]
    [InlineData("en-GB", "Ask the sources", "Close", false)]
    [InlineData("tr", "Kaynaklara sor", "Kapat", false)]
    [InlineData("ar-EG", "اسأل المصادر", "إغلاق", true)]
    [InlineData("he", "לשאול את המקורות", "סגירה", true)]
    [InlineData("fr", "Interroger les sources", "Fermer", false)]
    [InlineData("ru", "Спросить источники", "Закрыть", false)]
    [InlineData("uk", "Запитати джерела", "Закрити", false)]
    [InlineData("fi", "Ask the sources", "Close", false)]
    public async Task It_speaks_the_pages_language_and_stands_where_a_line_ends(string language, string ask, string close, bool isRightToLeft)
    {
        await using var visit = await VisitAsync(HostPage.Script, language: language);
        var widget = new Widget(visit.Page);

        await Assertions.Expect(widget.Launcher).ToHaveTextAsync(ask);
        await Assertions.Expect(widget.Close).ToHaveAttributeAsync("aria-label", close);
        var box = (await widget.Launcher.BoundingBoxAsync())!;
        Assert.Equal(isRightToLeft, box.X < 640);
    }

    [Fact]
    public async Task The_owner_chooses_words_colour_place_and_theme()
    {
        await using var visit = await VisitAsync("""<div id="here"></div><script src="{bot}/embed.js" data-container="#here" data-language="fr" data-title="Posez vos questions" data-accent="#ffcc00" data-theme="dark" defer></script>""");
        var widget = new Widget(visit.Page, "#here conflict-background-bot");

        await widget.Launcher.ClickAsync();

        await Assertions.Expect(widget.Panel.Locator("h2")).ToHaveTextAsync("Posez vos questions");
        await Assertions.Expect(widget.Element.Locator("iframe")).ToHaveAttributeAsync("src", $"{knowledge.Address}/chat?lang=fr&theme=dark&accent=ffcc00");
        await Assertions.Expect(widget.Launcher).ToHaveCSSAsync("background-color", "rgb(255, 204, 0)");
        await Assertions.Expect(widget.Launcher).ToHaveCSSAsync("color", "rgb(0, 0, 0)");
        await Assertions.Expect(widget.Panel).ToHaveCSSAsync("position", "static");
        Assert.Empty(visit.Warnings);
    }

    [Theory]
    [InlineData("data-language", "klingon", "en, tr, ar, he, fr, ru, uk")]
    [InlineData("data-position", "top", "right, left, inline")]
    [InlineData("data-accent", "blue;background:url(//evil.example)", "six digits as in #0b5cad")]
    [InlineData("data-theme", "sepia", "light, dark")]
    [InlineData("data-title", "A title that goes on and on and on, far beyond the sixty characters that fit", "at most 60 characters")]
    [InlineData("data-container", "#nowhere", "a selector such as #chat")]
    public async Task What_cannot_be_used_is_named_in_the_console_and_left_aside(string name, string value, string advice)
    {
        await using var visit = await VisitAsync($"""<script src="{"{bot}"}/embed.js" {name}="{value}" defer></script>""");

        var warning = Assert.Single(visit.Warnings);

        Assert.Contains($"{name}=\"{value}\"", warning, StringComparison.Ordinal);
        Assert.EndsWith($"use {advice}", warning, StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.Locator("conflict-background-bot .ask")).ToHaveCountAsync(name == "data-container" ? 0 : 1);
    }

    [Fact]
    public async Task On_a_phone_it_is_a_sheet_over_the_page_and_the_page_waits_behind()
    {
        await using var visit = await VisitAsync("""<button id="behind">Subscribe</button><script src="{bot}/embed.js" data-open defer></script>""", Phone);
        var widget = new Widget(visit.Page);
        await Assertions.Expect(widget.Panel).ToBeHiddenAsync();

        await widget.Launcher.ClickAsync();

        var box = (await widget.Panel.BoundingBoxAsync())!;
        Assert.Equal((0, 0, 320, 640), (box.X, box.Y, box.Width, box.Height));
        Assert.True(await widget.Panel.EvaluateAsync<bool>("panel => panel.matches(':modal')"));
        await widget.Close.ClickAsync();
        await Assertions.Expect(widget.Panel).ToBeHiddenAsync();
        await Assertions.Expect(widget.Launcher).ToBeFocusedAsync();
        await Assertions.Expect(widget.Launcher).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [Fact]
    public async Task Opened_by_the_page_it_takes_no_focus_from_the_visitor()
    {
        await using var visit = await VisitAsync("""<input id="search" autofocus><script src="{bot}/embed.js" data-open defer></script>""");
        var widget = new Widget(visit.Page);

        await widget.Messages.First.WaitForAsync();

        await Assertions.Expect(visit.Page.Locator("#search")).ToBeFocusedAsync();
        await Assertions.Expect(widget.Launcher).ToHaveAttributeAsync("aria-expanded", "true");
    }

    [Fact]
    public async Task By_keyboard_alone_it_opens_and_closes_from_the_box_and_from_its_own_buttons()
    {
        await using var visit = await VisitAsync(HostPage.Script);
        var widget = new Widget(visit.Page);
        await widget.Launcher.WaitForAsync();

        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(widget.Launcher).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(widget.SendBox).ToBeFocusedAsync();
        await widget.LeaveChatBackwardsAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(widget.Launcher).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(widget.SendBox).ToBeFocusedAsync();
        await widget.LeaveChatBackwardsAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(widget.Launcher).ToBeFocusedAsync();
        await Assertions.Expect(widget.Panel).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_script_that_a_page_runs_twice_and_a_body_that_it_replaces_leave_one_launcher()
    {
        await using var visit = await VisitAsync(HostPage.Script + HostPage.Script);
        var widget = new Widget(visit.Page);
        await widget.Launcher.WaitForAsync();

        await visit.Page.EvaluateAsync("document.body = document.createElement('body')");
        await visit.Page.AddScriptTagAsync(new() { Url = $"{knowledge.Address}/embed.js" });
        await widget.Launcher.ClickAsync();

        await Assertions.Expect(widget.Messages.First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_page_may_admit_it_by_its_hash()
    {
        using var client = new HttpClient();
        var loader = await client.GetByteArrayAsync($"{knowledge.Address}/embed.js", TestContext.Current.CancellationToken);
        var hash = $"sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(loader))}";
        await using var visit = await chromium.OpenAsync();

        await visit.Page.GotoAsync(knowledge.Show(
            HostPage.With($$"""<script src="{bot}/embed.js" integrity="{{hash}}" crossorigin defer></script>"""),
            ("Content-Security-Policy", $$"""default-src 'none'; script-src '{{hash}}'; style-src 'self'; img-src data:; frame-src {bot}""")));

        await Assertions.Expect(new Widget(visit.Page).Launcher).ToBeVisibleAsync();
        Assert.Empty(visit.Violations);
    }

    [Theory]
    [InlineData(ColorScheme.Light, false, "en")]
    [InlineData(ColorScheme.Dark, false, "ar")]
    [InlineData(ColorScheme.Light, true, "he")]
    [InlineData(ColorScheme.Dark, true, "ru")]
    public async Task Axe_finds_nothing_against_it_closed_or_open(ColorScheme scheme, bool isPhone, string language)
    {
        var context = new BrowserNewContextOptions { ColorScheme = scheme };
        await using var visit = await VisitAsync(HostPage.Script, isPhone ? new(Phone) { ColorScheme = scheme } : context, language);
        var widget = new Widget(visit.Page);
        await widget.Launcher.WaitForAsync();

        var closed = await visit.Page.RunAxe(LevelAA);
        await widget.Launcher.ClickAsync();
        var open = await visit.Page.RunAxe(LevelAA);

        Assert.Empty(closed.Violations.Concat(open.Violations).Select(violation => $"{violation.Id}: {violation.Help}"));
        Assert.NotEmpty(open.Passes);
    }

    private async Task<WatchedPage> VisitAsync(string content, BrowserNewContextOptions? options = null, string language = "en")
    {
        var visit = await chromium.OpenAsync(options);
        await visit.Page.GotoAsync(knowledge.Show(HostPage.With(content, language)));
        return visit;
    }
}
