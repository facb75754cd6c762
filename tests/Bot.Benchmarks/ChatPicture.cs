using Microsoft.Playwright;

namespace Bot.Benchmarks;

/// <summary>Draws the README's pictures of the chat: the real page with a real answer, each box and each line of text where the browser put it.</summary>
internal static class ChatPicture
{
    private const string Question = "When did Nasser declare that the Suez Canal Company was to become Egyptian state property?";

    private static readonly string Drawing = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "draw.js"));

    public static async Task DrawAsync(CancellationToken cancellationToken)
    {
        await using var browser = await ChatBrowser.StartAsync(cancellationToken);
        foreach (var (scheme, name) in new[] { (ColorScheme.Light, "light"), (ColorScheme.Dark, "dark") })
        {
            var page = await browser.NewPageAsync(scheme);
            await page.GotoAsync("/");
            await ChatBrowser.WaitUntilOpenAsync(page);
            await page.Locator("[data-id='webchat-sendbox-input']").FillAsync(Question);
            await page.Locator("[data-id='webchat-sendbox-input']").PressAsync("Enter");
            await page.Locator(".answer .card").WaitForAsync();
            // Web Chat scrolls there smoothly.
            await page.WaitForFunctionAsync("() => { const { bottom } = document.querySelector('.actions').getBoundingClientRect(); const was = window.lastBottom; window.lastBottom = bottom; return was === bottom; }", null, new PageWaitForFunctionOptions { PollingInterval = 500 });
            var file = Path.Combine(Places.Repository, "infra", "pictures", $"chat-{name}.svg");
            await File.WriteAllTextAsync(file, await page.EvaluateAsync<string>(Drawing), cancellationToken);
            Console.Error.WriteLine(file);
        }
    }
}
