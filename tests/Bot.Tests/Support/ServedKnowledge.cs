using System.Text.Json;

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

    /// <summary>What people said of answers so far, as the export gives it.</summary>
    public async Task<IReadOnlyList<JsonElement>> RatingsAsync()
    {
        var export = await HostProcess.RunAsync(_folder, "feedback", "export", "--index", _folder["index.db"]);
        return [.. export.OutputLines.Select(line => JsonDocument.Parse(line).RootElement)];
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
