namespace Bot.Tests.Support;

/// <summary>The built program, serving the articles of the repository to a site of its own and to one other.</summary>
public sealed class EmbeddedKnowledge : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private HostPages? _site;
    private HostProcess? _host;

    /// <summary>The bot's.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The other site.</summary>
    internal HostPages Site => _site!;

    public async ValueTask InitializeAsync()
    {
        _site = await HostPages.StartAsync();
        _host = HostProcess.Start(
            _folder,
            new Dictionary<string, string> { ["Embedding__Origins__0"] = _site.Address },
            "--knowledge", Repository.Path("knowledge"), "--index", _folder["index.db"], "--urls", "http://127.0.0.1:0");
        Address = await _host.ListeningAsync();
    }

    /// <summary>Puts a page on the other site.</summary>
    /// <param name="html">With <c>{bot}</c> for the bot's address, in the headers too.</param>
    /// <returns>The page's address.</returns>
    public string Show(string html, params (string Name, string Value)[] headers) =>
        Site.Add(WithAddress(html), [.. headers.Select(header => (header.Name, WithAddress(header.Value)))]);

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        if (_site is not null)
        {
            await _site.DisposeAsync();
        }

        _folder.Dispose();
    }

    private string WithAddress(string text) => text.Replace("{bot}", Address, StringComparison.Ordinal);
}
