using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Indexing.Qdrant;

/// <summary>Drops builds that are neither served nor written to, when they have been so for the grace time: replaced ones, and those that an interrupted pass left.</summary>
internal sealed partial class UnusedBuilds(QdrantClient client, IOptions<QdrantOptions> options, TimeProvider time, ILogger<UnusedBuilds> logger) : IDisposable
{
    private readonly string _alias = options.Value.Alias;
    private readonly TimeSpan _grace = TimeSpan.FromMinutes(options.Value.GraceMinutes);
    private readonly CancellationTokenSource _stopped = new();
    private ITimer? _later;

    /// <param name="kept">The build that is written to.</param>
    public async Task DropAsync(QdrantBuild kept, CancellationToken cancellationToken)
    {
        var served = await QdrantBuild.FindServedAsync(client, _alias, cancellationToken);
        foreach (var build in QdrantBuild.Among(await client.ListCollectionsAsync(cancellationToken), _alias).Where(build => build != kept && build != served))
        {
            // What does not say that it is ours is another program's, whatever its name.
            if (await build.FindMetadataAsync(client, cancellationToken) is { Profile: not null, IsNewer: false, UsedAt: { } usedAt } && time.GetUtcNow() - usedAt >= _grace)
            {
                await build.DropAsync(client, cancellationToken);
                LogDropped(build.Passages);
            }
        }
    }

    /// <summary>Drops them again when the grace time of one that was just replaced is over. When the program ends before, the next pass does it.</summary>
    public void DropLater(QdrantBuild kept)
    {
        _later?.Dispose();
        _later = time.CreateTimer(_ => _ = TryDropAsync(kept), null, _grace, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        _stopped.Cancel();
        _later?.Dispose();
        _stopped.Dispose();
    }

    private async Task TryDropAsync(QdrantBuild kept)
    {
        try
        {
            await DropAsync(kept, _stopped.Token);
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
        catch (Exception failure) when (failure is IndexUnavailableException or IOException)
        {
            LogNotDropped(failure.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Dropped the collection {Collection} and its articles: it is no longer used.")]
    private partial void LogDropped(string collection);

    [LoggerMessage(2, LogLevel.Warning, "Collections that are no longer used could not be dropped; the next pass tries again. {Reason}")]
    private partial void LogNotDropped(string reason);
}
