using Bot.Knowledge.Indexing;
using Bot.Tests.Support.Qdrant;

namespace Bot.Tests.Indexing;

public sealed class QdrantPassageIndexTests : PassageIndexContract, IAsyncLifetime
{
    private readonly List<QdrantHost> _hosts = [];
    private QdrantServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await QdrantServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _hosts.ForEach(host => host.Dispose());
        await _server.DisposeAsync();
    }

    private protected override IPassageIndex Open(IndexProfile profile)
    {
        var host = new QdrantHost(_server.Address, profile, ("GraceMinutes", "0"));
        _hosts.Add(host);
        return host.Index;
    }
}
