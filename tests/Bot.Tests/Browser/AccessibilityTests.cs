using Bot.Tests.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Bot.Tests.Browser;

public class AccessibilityTests(Chromium chromium, ServedKnowledge knowledge) : IClassFixture<Chromium>, IClassFixture<ServedKnowledge>
{
    private const string Question = "When did Nasser declare that the Suez Canal Company was to become Egyptian state property?";

    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"),
    };

    [Theory]
    [InlineData(ColorScheme.Light, "en")]
    [InlineData(ColorScheme.Dark, "en")]
    [InlineData(ColorScheme.Light, "ar")]
    [InlineData(ColorScheme.Dark, "ar")]
    public async Task Nothing_in_the_chat_the_form_or_the_source_keeps_anybody_out(ColorScheme scheme, string language)
    {
        await using var chat = await chromium.OpenAsync(new BrowserNewContextOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await chat.Page.GotoAsync($"{knowledge.Address}/?lang={language}");
        await chat.AskAsync(Question);
        await chat.Page.Locator(".answer [aria-expanded]").ClickAsync();
        var form = await ViolationsAsync(chat.Page);
        await chat.Page.Locator(".answer .card").ClickAsync();
        await chat.Page.Locator("#source mark").First.WaitForAsync();
        var source = await ViolationsAsync(chat.Page);
        await chat.Page.GotoAsync($"{knowledge.Address}/articles/suez-crisis.md?cite=10-60&cite=100-160&v=0&lang={language}");
        var article = await ViolationsAsync(chat.Page);

        Assert.Empty(form);
        Assert.Empty(source);
        Assert.Empty(article);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Nothing_sticks_out_of_a_window_of_320_pixels_or_of_one_magnified_twice(string language)
    {
        await using var chat = await chromium.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 320, Height = 480 }, DeviceScaleFactor = 2 });
        await chat.Page.GotoAsync($"{knowledge.Address}/?lang={language}");
        await chat.AskAsync(Question);

        var overflow = await chat.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var cut = await chat.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.answer *, header *, .column footer *')].filter((e) => { const { left, right } = e.getBoundingClientRect(); return left < 0 || right > 320; }).map((e) => e.outerHTML)");

        Assert.Equal(0, overflow);
        Assert.Empty(cut);
    }

    [Fact]
    public async Task Those_who_hear_the_page_are_told_an_answer_once_with_who_said_it()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.Page.GotoAsync(knowledge.Address);
        await chat.Page.Locator("[role=feed] .webchat__bubble__content").First.WaitForAsync();
        await chat.Page.EvaluateAsync(
            """
            window.said = [];
            new MutationObserver((changes) => {
              for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
                const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
                if (element?.closest('[aria-live], [role=status], [role=alert]')) {
                  window.said.push(node.textContent);
                }
              }
            }).observe(document.body, { childList: true, subtree: true });
            """);
        await chat.AskAsync(Question);
        // What comes after a second question came after all that is said of the first answer.
        await chat.Page.Locator(".answer .cite").First.ClickAsync();
        await chat.Page.Keyboard.PressAsync("Escape");
        await chat.AskAsync("Who was the British Prime Minister?");
        await Assertions.Expect(chat.Page.Locator(".answer")).ToHaveCountAsync(2);

        var said = await chat.Page.EvaluateAsync<string[]>("window.said");

        var answer = Assert.Single(said, text => text.Contains("26 July 1956", StringComparison.Ordinal));
        Assert.Contains("– Bot sample collection", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(said, text => text.Contains("undefined", StringComparison.Ordinal) || text.Contains("/articles/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_quote_keeps_its_language_and_direction_on_a_page_of_another()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.Page.GotoAsync($"{knowledge.Address}/?lang=he");
        await chat.AskAsync(Question);
        var quote = chat.Page.Locator(".quote blockquote");

        Assert.Equal("rtl", await chat.Page.EvaluateAsync<string>("getComputedStyle(document.body).direction"));
        Assert.Equal("en", await quote.GetAttributeAsync("lang"));
        Assert.Equal("ltr", await quote.EvaluateAsync<string>("(element) => getComputedStyle(element).direction"));
        Assert.Equal("plaintext", await chat.Page.Locator("[role=feed] .webchat__bubble--from-user p").EvaluateAsync<string>("(element) => getComputedStyle(element).unicodeBidi"));
    }

    private static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page) =>
        [.. (await page.RunAxe(Wcag)).Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}"))];
}
