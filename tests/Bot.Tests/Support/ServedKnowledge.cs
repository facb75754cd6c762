namespace Bot.Tests.Support;

/// <summary>The built program with its real model, serving the articles of the repository.</summary>
public sealed class ServedKnowledge : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private HostProcess? _host;

    /// <summary>Such as <c>http://127.0.0.1:40123</c>.</summary>
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        _host = HostProcess.Start(_folder, "--knowledge", Repository.Path("knowledge"), "--index", _folder["index.db"], "--urls", "http://127.0.0.1:0");
        Address = await _host.ListeningAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _folder.Dispose();
    }
}
