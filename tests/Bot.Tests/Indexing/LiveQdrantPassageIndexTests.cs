using Bot.Knowledge.Indexing;
using Bot.Knowledge.Indexing.Qdrant;
using Bot.Tests.Support.Qdrant;

namespace Bot.Tests.Indexing;

/// <summary>The contract over a real server, when <c>QDRANT_URL</c> names one (and <c>QDRANT_API_KEY</c> its key). Each test has an alias of its own, and leaves nothing behind.</summary>
public sealed class LiveQdrantPassageIndexTests : PassageIndexContract, IAsyncLifetime
{
    private readonly string _alias = $"bot-test-{Guid.NewGuid():N}";
    private readonly List<QdrantHost> _hosts = [];

    public ValueTask InitializeAsync()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("QDRANT_URL")), "QDRANT_URL names no server.");
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (_hosts.Count > 0)
        {
            var client = _hosts[0].Client;
            foreach (var build in QdrantBuild.Among(await client.ListCollectionsAsync(CancellationToken.None), _alias))
            {
                await build.DropAsync(client, CancellationToken.None);
            }
        }

        _hosts.ForEach(host => host.Dispose());
    }

    private protected override IPassageIndex Open(IndexProfile profile)
    {
        var key = Environment.GetEnvironmentVariable("QDRANT_API_KEY") ?? "";
        var host = new QdrantHost(new Uri(Environment.GetEnvironmentVariable("QDRANT_URL")!), profile, ("Alias", _alias), ("ApiKey", key), ("GraceMinutes", "0"));
        _hosts.Add(host);
        return host.Index;
    }
}
