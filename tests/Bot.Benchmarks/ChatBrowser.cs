using Microsoft.Playwright;

namespace Bot.Benchmarks;

/// <summary>Debian's Chromium at the chat page of the built host, which answers from the articles of the repository.</summary>
internal sealed class ChatBrowser : IAsyncDisposable
{
    private readonly HostProcess _host;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private ChatBrowser(HostProcess host, IPlaywright playwright, IBrowser browser) => (_host, _playwright, _browser) = (host, playwright, browser);

    public static async Task<ChatBrowser> StartAsync(CancellationToken cancellationToken)
    {
        var host = HostProcess.Serve(Path.Combine(Places.Scratch("page"), "index.db"), Path.Combine(Places.Repository, "knowledge"));
        await host.WaitUntilReadyAsync(cancellationToken);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium",
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
        });
        return new ChatBrowser(host, playwright, browser);
    }

    /// <summary>A page in a browser that has seen none before, with nothing in its cache.</summary>
    public async Task<IPage> NewPageAsync(ColorScheme scheme = ColorScheme.Light) =>
        await _browser.NewPageAsync(new BrowserNewPageOptions
        {
            BaseURL = _host.Url,
            ColorScheme = scheme,
            Locale = "en",
            ViewportSize = new ViewportSize { Width = 720, Height = 600 },
        });

    /// <summary>The bot's first words stand there, so questions are taken.</summary>
    public static Task WaitUntilOpenAsync(IPage page) => page.Locator("[role=feed] .webchat__bubble__content").First.WaitForAsync();

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        _host.Dispose();
    }
}
