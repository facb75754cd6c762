using Bot.Knowledge.Indexing;
using Bot.Tests.Support;
using Bot.Tests.Support.Qdrant;

namespace Bot.Tests.Ingestion;

/// <summary>Ingesting into a server over a line in trouble: no lost article, no duplicate, no wrong 'done'.</summary>
public sealed class QdrantFaultTests : IAsyncLifetime
{
    private const string Upserts = "^PUT /collections/[^/]+/points";
    private const string Commits = "^POST /collections/[^/]+/points/batch";
    private const string Deletions = "^POST /collections/[^/]+/points/delete";
    private const string Any = "^(GET|PUT|POST|PATCH|DELETE) ";

    private const int Tries = 6;

    private readonly TempFolder _folder = new();
    private QdrantServer _server = null!;
    private FaultProxy _proxy = null!;

    public static TheoryData<string, string, int> Faults => new()
    {
        { "cut", Any, 3 },
        { "half request", Upserts, 2 },
        { "lost answer", Any, 3 },
        { "lost answer", Upserts, 2 },
        { "lost answer", Commits, 2 },
        { "lost answer", Deletions, 2 },
        { "half answer", Any, 3 },
        { "hang", Upserts, 20 },
        { "hang", "/points/count", 20 },
        { "500", Any, 2 },
        { "503", Commits, 2 },
        { "429", Upserts, 2 },
    };

    public async ValueTask InitializeAsync()
    {
        _server = await QdrantServer.StartAsync();
        _proxy = FaultProxy.Before(_server.Address);
        WriteVersion(1, articles: 6);
    }

    public async ValueTask DisposeAsync()
    {
        await _proxy.DisposeAsync();
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_that_passes_leaves_no_trace(string fault, string requests, int every)
    {
        using var host = new QdrantKnowledge(_folder, _proxy.Address, retries: Tries - 1);
        _proxy.Inject(Named(fault), requests, Tries - 1, every);
        var first = await host.IngestAsync();
        WriteVersion(2, articles: 3);
        File.Delete(_folder["knowledge/place-5.md"]);
        _proxy.Heal();
        _proxy.Inject(Named(fault), requests, Tries - 1, every);

        var second = await host.IngestAsync();

        Assert.Equal((6, 5), (first.ArticleCount, second.ArticleCount));
        Assert.True(_proxy.Faults > 0);
        Assert.Equal(await UndisturbedAsync(), QdrantKnowledge.StateOf(_server));
    }

    [Theory]
    [InlineData("cut", Upserts)]
    [InlineData("lost answer", Commits)]
    [InlineData("500", Deletions)]
    [InlineData("half answer", "/points/count")]
    public async Task A_fault_that_stays_fails_the_pass_while_readers_have_whole_articles_and_the_next_pass_completes_it(string fault, string requests)
    {
        using var host = new QdrantKnowledge(_folder, _proxy.Address, retries: 1);
        using var reader = new QdrantKnowledge(_folder, _server.Address);
        await host.IngestAsync();
        var before = await reader.FoundAsync();
        WriteVersion(2, articles: 6);
        var after = before.Select(text => text.Replace("version 1", "version 2", StringComparison.Ordinal)).ToList();
        _proxy.Inject(Named(fault), requests, times: int.MaxValue);

        await Assert.ThrowsAsync<IndexUnavailableException>(host.IngestAsync);
        var meanwhile = await reader.FoundAsync();
        _proxy.Heal();
        var report = await host.IngestAsync();

        // Each article is its old version or its new one.
        Assert.Equal(before.Count, meanwhile.Count);
        Assert.All(meanwhile.GroupBy(text => text.Split(" in ")[0], text => text.Split(" version ")[1]), article => Assert.Single(article.Distinct()));
        Assert.Equal(6, report.ArticleCount);
        Assert.Equal(after, await reader.FoundAsync());
        Assert.Equal(await UndisturbedAsync(), QdrantKnowledge.StateOf(_server));
    }

    [Fact]
    public async Task A_first_pass_that_breaks_off_is_not_taken_for_complete()
    {
        using var host = new QdrantKnowledge(_folder, _proxy.Address, retries: 0);
        _proxy.Inject(new Fault.Cut(), "^PATCH ", times: int.MaxValue);

        await Assert.ThrowsAsync<IndexUnavailableException>(host.IngestAsync);
        var isOpen = await host.Index.OpenAsync(TestContext.Current.CancellationToken);
        _proxy.Heal();
        await host.IngestAsync();

        Assert.False(isOpen);
        Assert.True(await host.Index.OpenAsync(TestContext.Current.CancellationToken));
        Assert.Equal(await UndisturbedAsync(), QdrantKnowledge.StateOf(_server));
    }

    [Fact]
    public async Task Two_hosts_that_ingest_at_once_end_in_the_state_of_one()
    {
        using var one = new QdrantKnowledge(_folder, _proxy.Address);
        using var other = new QdrantKnowledge(_folder, _server.Address);
        await Task.WhenAll(one.IngestAsync(), other.IngestAsync());
        WriteVersion(2, articles: 4);
        File.Delete(_folder["knowledge/place-5.md"]);
        _proxy.Inject(new Fault.LostAnswer(), Upserts, times: 2);

        var reports = await Task.WhenAll(one.IngestAsync(), other.IngestAsync());

        Assert.All(reports, report => Assert.Equal(5, report.ArticleCount));
        Assert.Equal(await UndisturbedAsync(), QdrantKnowledge.StateOf(_server));
    }

    [Fact]
    public async Task A_rebuild_that_breaks_off_leaves_the_old_index_in_service_and_is_completed_by_the_next_pass()
    {
        using var old = new QdrantKnowledge(_folder, _server.Address);
        await old.IngestAsync();
        var before = await old.FoundAsync();
        using var rebuilding = new QdrantKnowledge(_folder, _proxy.Address, maxTokens: 48, retries: 0);
        _proxy.Inject(new Fault.LostAnswer(), "^POST /collections/[^/]+/points/delete", times: int.MaxValue);

        await Assert.ThrowsAsync<IndexUnavailableException>(rebuilding.IngestAsync);
        var meanwhile = await old.FoundAsync();
        _proxy.Heal();
        var report = await rebuilding.IngestAsync();

        Assert.Equal(before, meanwhile);
        Assert.True(report.Rebuilt);
        Assert.Equal(before.Count, (await rebuilding.FoundAsync()).Count);
        await Assert.ThrowsAsync<IndexMismatchException>(old.FoundAsync);
        Assert.Equal(2, _server.Collections.List()["collections"]!.AsArray().Count);
    }

    [Fact]
    public async Task An_unchanged_folder_is_not_sent_again()
    {
        using var host = new QdrantKnowledge(_folder, _server.Address);
        await host.IngestAsync();
        var before = _server.Requests.Count;

        await host.IngestAsync();

        Assert.DoesNotContain(_server.Requests.Skip(before), request => request.Path.Contains("/points?", StringComparison.Ordinal) || request.Path.Contains("/points/batch", StringComparison.Ordinal) || request.Path.Contains("/points/delete", StringComparison.Ordinal));
    }

    private static Fault Named(string fault) => fault switch
    {
        "cut" => new Fault.Cut(),
        "half request" => new Fault.HalfRequest(),
        "lost answer" => new Fault.LostAnswer(),
        "half answer" => new Fault.HalfAnswer(),
        "hang" => new Fault.Hang(),
        "429" => new Fault.Status(429, RetryAfter: 0),
        _ => new Fault.Status(int.Parse(fault, provider: null)),
    };

    /// <summary>The state of a server into which the folder was ingested once and without trouble.</summary>
    private async Task<string> UndisturbedAsync()
    {
        await using var server = await QdrantServer.StartAsync();
        using var host = new QdrantKnowledge(_folder, server.Address);
        await host.IngestAsync();
        return QdrantKnowledge.StateOf(server);
    }

    private void WriteVersion(int version, int articles)
    {
        for (var article = 0; article < articles; article++)
        {
            var sections = Enumerable.Range(1, 5).Select(section => $"## Part {section}\n\nPlace {article} in part {section} tells of version {version}.");
            _folder.Write($"knowledge/place-{article}.md", $"---\ntitle: Place {article}\n---\n{string.Join("\n\n", sections)}\n");
        }
    }
}
