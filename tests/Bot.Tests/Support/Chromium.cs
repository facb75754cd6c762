using Microsoft.Playwright;

namespace Bot.Tests.Support;

/// <summary>Debian's Chromium, cut off from all hosts but this machine.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A page that writes down what it asks for and what its security policy refuses.</summary>
    public async Task<WatchedPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        var context = await (await BrowserAsync()).NewContextAsync(options);
        return await WatchedPage.CreateAsync(context);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private async Task<IBrowser> BrowserAsync()
    {
        var program = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium";
        if (!File.Exists(program))
        {
            Assert.Skip($"{program} is not there: install Chromium (apt-get install chromium), or name it in CHROMIUM_PATH.");
        }

        _playwright ??= await Playwright.CreateAsync();
        return _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
            ],
        });
    }
}

/// <summary>A page with the list of the sites it talked to and of the violations of its security policy, in all tabs it opened.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly List<string> _requests = [];
    private readonly List<string> _violations = [];
    private readonly List<string> _warnings = [];
    private readonly IBrowserContext _context;

    private WatchedPage(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    public IReadOnlyList<string> Violations => _violations;

    /// <summary>What scripts warned of in the console.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    public IReadOnlyList<string> Requests => _requests;

    /// <summary>Scheme, host and port of everything that was asked for, each once.</summary>
    public IReadOnlyList<string> Sites =>
        [.. _requests.Where(url => !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal)).Select(url => new Uri(url).GetLeftPart(UriPartial.Authority)).Distinct()];

    public static async Task<WatchedPage> CreateAsync(IBrowserContext context)
    {
        var page = new WatchedPage(context, await context.NewPageAsync());
        context.Request += (_, request) => page._requests.Add(request.Url);
        context.Console += (_, message) =>
        {
            if (message.Type == "warning")
            {
                page._warnings.Add(message.Text);
            }
        };
        await context.ExposeFunctionAsync("reportViolation", (string violation) => page._violations.Add(violation));
        await context.AddInitScriptAsync(
            "addEventListener('securitypolicyviolation', e => window.reportViolation(`${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}`))");
        return page;
    }

    /// <summary>Types a question into the chat and waits until it was answered with a citation.</summary>
    public async Task AskAsync(string question)
    {
        // Before it is connected, Web Chat leaves the text in the box.
        await Page.Locator("[role=feed] .webchat__bubble__content").First.WaitForAsync();
        await Page.Locator("[data-id='webchat-sendbox-input']").FillAsync(question);
        await Page.Locator("[data-id='webchat-sendbox-input']").PressAsync("Enter");
        await Page.Locator("[role=feed] .answer .cite").First.WaitForAsync();
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
