using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Ingestion;

/// <summary>Keeps the index in step with the knowledge folder while the program serves: a pass at the start, then one after each change, when the folder has come to rest. Passes never overlap.</summary>
public sealed partial class KnowledgeWatcher(
    IngestionPipeline pipeline,
    IngestionStatus status,
    IOptions<IngestionOptions> options,
    TimeProvider time,
    ILogger<KnowledgeWatcher> logger) : BackgroundService
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(1);

    // A folder that never rests must not be left out for ever.
    private const int MaxDebounces = 20;

    private readonly bool _isEnabled = options.Value.Enabled;
    private readonly string _folder = options.Value.Folder;
    private readonly TimeSpan _debounce = TimeSpan.FromMilliseconds(options.Value.DebounceMilliseconds);
    private readonly SemaphoreSlim _changed = new(0);

    public override void Dispose()
    {
        // Cancels the work first, which may be about to wait.
        base.Dispose();
        _changed.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!_isEnabled)
        {
            return;
        }

        FileSystemWatcher? watcher = null;
        try
        {
            while (true)
            {
                // Watching begins before the pass, so that no change falls between the two.
                watcher ??= TryWatch();
                var isDone = await TryRunAsync(stoppingToken);
                await WaitForChangeAsync(isDone && watcher is not null ? Timeout.InfiniteTimeSpan : RetryAfter, stoppingToken);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException && stoppingToken.IsCancellationRequested)
        {
            status.Stopped();
        }
        finally
        {
            watcher?.Dispose();
        }
    }

    private FileSystemWatcher? TryWatch()
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(_folder) { IncludeSubdirectories = true };
            watcher.Created += (_, _) => Signal();
            watcher.Changed += (_, _) => Signal();
            watcher.Deleted += (_, _) => Signal();
            watcher.Renamed += (_, _) => Signal();
            watcher.Error += (_, _) => Signal(); // Some changes were lost; a pass looks at the whole folder anyway.
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception failure) when (failure is ArgumentException or IOException or UnauthorizedAccessException)
        {
            watcher?.Dispose();
            LogNotWatching(failure, _folder, (int)RetryAfter.TotalSeconds);
            return null;
        }
    }

    private void Signal()
    {
        try
        {
            _changed.Release();
        }
        catch (ObjectDisposedException)
        {
            // The last event of a watcher that is being stopped.
        }
    }

    private async Task<bool> TryRunAsync(CancellationToken cancellationToken)
    {
        try
        {
            status.Started();
            var report = await pipeline.RunAsync(progress: null, cancellationToken);
            status.Completed(report);
            var changes = report.Outcomes.CountBy(outcome => outcome.Change).ToDictionary();
            LogPass(
                changes.GetValueOrDefault(ArticleChange.Added),
                changes.GetValueOrDefault(ArticleChange.Updated),
                changes.GetValueOrDefault(ArticleChange.Removed),
                changes.GetValueOrDefault(ArticleChange.Rejected),
                report.ArticleCount,
                (long)report.Duration.TotalMilliseconds);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            status.Failed(failure);
            LogFailed(failure, (int)RetryAfter.TotalSeconds);
            return false;
        }
    }

    /// <summary>Waits for a change, or as long as was said, and then until the folder has lain still.</summary>
    private async Task WaitForChangeAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        if (await WaitAsync(atMost, cancellationToken))
        {
            for (var waited = 1; waited < MaxDebounces && await WaitAsync(_debounce, cancellationToken); waited++)
            {
                while (_changed.Wait(0, CancellationToken.None))
                {
                }
            }
        }
    }

    /// <returns>Whether a change came before the time was over.</returns>
    private async Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var timeUp = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeUp.Token, cancellationToken);
        try
        {
            await _changed.WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The index is in step with the folder: {Added} added, {Updated} updated, {Removed} removed, {Rejected} rejected, {ArticleCount} articles in all, after {Milliseconds} ms.")]
    private partial void LogPass(int added, int updated, int removed, int rejected, int articleCount, long milliseconds);

    [LoggerMessage(2, LogLevel.Warning, "The index could not be brought into step with the folder. It answers as before; the next try is at the next change, or in {Seconds} s.")]
    private partial void LogFailed(Exception failure, int seconds);

    [LoggerMessage(3, LogLevel.Warning, "{Folder} cannot be watched for changes. It is looked through every {Seconds} s instead.")]
    private partial void LogNotWatching(Exception failure, string folder, int seconds);
}
