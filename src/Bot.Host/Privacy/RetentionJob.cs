using Bot.Host.Channels;
using Bot.Host.Feedback;
using Microsoft.Extensions.Options;

namespace Bot.Host.Privacy;

/// <summary>Deletes what is older than may be kept, at the start and every hour.</summary>
internal sealed partial class RetentionJob(
    FeedbackStore feedback, ConversationMemory memory, GivenAnswers answers, IOptions<PrivacyOptions> options, TimeProvider time, ILogger<RetentionJob> logger) : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>Before anything else starts, so that a file that cannot be used stops the start, and not the first person's rating.</summary>
    /// <exception cref="IOException">A file cannot be used.</exception>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        Delete();
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                TryDelete();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops, or did not come to start.
        }
    }

    private void TryDelete()
    {
        try
        {
            Delete();
        }
        catch (IOException exception)
        {
            LogFailed(exception.Message);
        }
    }

    private void Delete()
    {
        var oldest = time.GetUtcNow() - TimeSpan.FromDays(options.Value.RetentionDays);
        var (ratings, conversations, givenAnswers) = (feedback.DeleteBefore(oldest), memory.ForgetBefore(oldest), answers.ForgetBefore(oldest));
        if (ratings + conversations + givenAnswers > 0)
        {
            LogDeleted(ratings, conversations, givenAnswers);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Deleted what may be kept no longer: {Ratings} ratings, {Conversations} conversations, {Answers} records of answers.")]
    private partial void LogDeleted(int ratings, int conversations, int answers);

    [LoggerMessage(2, LogLevel.Error, "What may be kept no longer could not be deleted; it is tried again in an hour. {Reason}")]
    private partial void LogFailed(string reason);
}
