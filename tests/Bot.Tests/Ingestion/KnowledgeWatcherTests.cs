using Bot.Knowledge.Ingestion;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Ingestion;

public sealed class KnowledgeWatcherTests : IAsyncDisposable
{
    private readonly TestKnowledge _knowledge = new();
    private readonly IngestionStatus _status = new();
    private readonly KnowledgeWatcher _watcher;

    public KnowledgeWatcherTests()
    {
        _watcher = new KnowledgeWatcher(
            _knowledge.Pipeline, _status, Options.Create(_knowledge.Options), TimeProvider.System, NullLogger<KnowledgeWatcher>.Instance);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _watcher.StopAsync(CancellationToken.None);
        _watcher.Dispose();
        _knowledge.Dispose();
    }

    [Fact]
    public async Task It_makes_a_pass_at_the_start()
    {
        _knowledge.Write("a.txt", "A\n\nThe accord was signed.");

        await _watcher.StartAsync(Cancellation);

        await UntilAsync(() => _status.LastReport is { ArticleCount: 1 });
    }

    [Fact]
    public async Task A_change_in_the_folder_is_taken_up()
    {
        _knowledge.Write("a.txt", "A\n\nThe accord was signed.");
        await _watcher.StartAsync(Cancellation);
        await UntilAsync(() => _status.LastReport is { ArticleCount: 1 });

        _knowledge.Write("b.txt", "B\n\nThe ceasefire held.");
        await UntilAsync(() => _status.LastReport is { ArticleCount: 2 });
        _knowledge.Write("deep/c.txt", "C\n\nTalks resumed.");
        await UntilAsync(() => _status.LastReport is { ArticleCount: 3 });
        _knowledge.Delete("a.txt");
        await UntilAsync(() => _status.LastReport is { ArticleCount: 2 });
    }

    [Fact]
    public async Task A_pass_that_failed_is_made_again_at_the_next_change()
    {
        _knowledge.Write("a.txt", "A\n\nThe accord was signed.");
        await _watcher.StartAsync(Cancellation);
        await UntilAsync(() => _status.LastReport is { ArticleCount: 1 });

        _knowledge.Delete("a.txt");
        await UntilAsync(() => _status.LastError is IOException);
        _knowledge.Write("b.txt", "B\n\nThe ceasefire held.");

        await UntilAsync(() => _status is { LastError: null, LastReport.Outcomes: [{ File: "a.txt" }, { File: "b.txt" }] });
    }

    /// <summary>The file system's own notices decide when; the test's time limit ends a wait in vain.</summary>
    private static async Task UntilAsync(Func<bool> condition)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            await timer.WaitForNextTickAsync(limit.Token);
        }
    }
}
