namespace Bot.Tests.Support.Qdrant;

/// <summary>The built program with its real model, serving the articles of the repository from a Qdrant server, with the right to read alone: another process ingested them.</summary>
public sealed class ServedFromQdrant : IAsyncLifetime
{
    private const string Key = "a-key-of-the-tests";
    private const string ReadOnlyKey = "a-key-for-reading";

    private readonly TempFolder _folder = new();
    private QdrantServer? _server;
    private HostProcess? _host;

    /// <summary>Such as <c>http://127.0.0.1:40123</c>.</summary>
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        _server = await QdrantServer.StartAsync(new QdrantServerSettings(Key, ReadOnlyKey));
        var ingest = await HostProcess.RunAsync(_folder, ["ingest", "--knowledge", Repository.Path("knowledge")], Settings(Key), input: null);
        Assert.Equal(0, ingest.ExitCode);

        // Without the folder: texts and titles come from the server too.
        _host = HostProcess.Start(_folder, Settings(ReadOnlyKey), "--urls", "http://127.0.0.1:0");
        Address = await _host.ListeningAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder.Dispose();
    }

    private Dictionary<string, string> Settings(string key) => new()
    {
        ["Knowledge__Index__Provider"] = "Qdrant",
        ["Knowledge__Index__Qdrant__Url"] = _server!.Address.ToString(),
        ["Knowledge__Index__Qdrant__ApiKey"] = key,
        ["Knowledge__Ingestion__Enabled"] = key == ReadOnlyKey ? "false" : "true",
    };
}
