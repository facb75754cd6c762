using Bot.Knowledge.Embeddings;
using Bot.Knowledge.Indexing;
using Bot.Knowledge.Reading;

namespace Bot.Host.Health;

/// <summary>Opens the index and loads the models before the port is opened, so that the first question does not wait for them.</summary>
internal sealed partial class WarmUp(IPassageIndex index, TextEmbedder embedder, PassageReader reader, TimeProvider time, ILogger<WarmUp> logger) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        await Task.WhenAll(OpenIndexAsync(cancellationToken), embedder.WarmUpAsync(cancellationToken), reader.WarmUpAsync(cancellationToken));
        LogWarm(time.GetElapsedTime(start).TotalMilliseconds);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task OpenIndexAsync(CancellationToken cancellationToken)
    {
        try
        {
            await index.OpenAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IndexMismatchException or IndexUnavailableException)
        {
            // It may be built anew, or its server come back; until then the health endpoint says "not ready".
            LogNotYet(exception.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The index is open and the models loaded, after {Milliseconds:0} ms.")]
    private partial void LogWarm(double milliseconds);

    [LoggerMessage(2, LogLevel.Warning, "The index cannot be used yet: {Reason}")]
    private partial void LogNotYet(string reason);
}
