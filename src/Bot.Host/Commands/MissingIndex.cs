using Bot.Knowledge.Indexing;
using Bot.Knowledge.Ingestion;
using Microsoft.Extensions.Options;

namespace Bot.Host.Commands;

/// <summary>Builds the index when there is none, before it is asked anything or the port is opened.</summary>
internal sealed partial class MissingIndex(IPassageIndex index, IngestionPipeline pipeline, IOptions<IngestionOptions> options, ILogger<MissingIndex> logger) : IHostedLifecycleService
{
    /// <exception cref="IndexMismatchException">There is one, built with another model or chunker.</exception>
    public async Task BuildAsync(CancellationToken cancellationToken)
    {
        if (await index.OpenAsync(cancellationToken) || !options.Value.Enabled)
        {
            return;
        }

        var report = await IngestionProgressView.ShowAsync(progress => pipeline.RunAsync(progress, cancellationToken));
        foreach (var outcome in report.Outcomes.Where(outcome => outcome.Change == ArticleChange.Rejected))
        {
            Console.Error.WriteLine(PlainText.OfLine($"{outcome.File}{(outcome.Line is { } line ? $"({line})" : "")}: {outcome.Reason}"));
        }
    }

    async Task IHostedLifecycleService.StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await BuildAsync(cancellationToken);
        }
        catch (IndexMismatchException)
        {
            // Not missing: the pass over the folder at start builds it anew while the port is open.
        }
        catch (IndexUnavailableException outage)
        {
            LogUnreachable(outage.Message);
        }
    }

    Task IHostedService.StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedService.StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(1, LogLevel.Warning, "Serving begins without the index. {Reason}")]
    private partial void LogUnreachable(string reason);
}
