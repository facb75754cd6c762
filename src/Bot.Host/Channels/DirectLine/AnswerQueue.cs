using System.Threading.Channels;
using Bot.Knowledge.Answering;
using Bot.Knowledge.Questions.Languages;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.DirectLine;

/// <summary>A message that waits for its answer.</summary>
/// <param name="ActivityId">The message's, which the answer names.</param>
/// <param name="Fallback">The language of the page.</param>
/// <param name="Origin">The address under which the page reached this server; citations lead there.</param>
internal sealed record WaitingTurn(DirectLineConversation Conversation, string Text, Language Fallback, string ActivityId, string Origin);

/// <summary>Answers messages after their request has ended: bounded, in order within a conversation, finished before the server stops.</summary>
internal sealed partial class AnswerQueue : IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan SweepInterval = TimeSpan.FromMinutes(1);

    private readonly TurnHandler _handler;
    private readonly GivenAnswers _given;
    private readonly ConversationEraser _eraser;
    private readonly DirectLineConversations _conversations;
    private readonly TimeProvider _time;
    private readonly ILogger<AnswerQueue> _logger;
    private readonly Channel<WaitingTurn>[] _lanes;
    private readonly CancellationTokenSource _abandoned = new();
    private readonly CancellationTokenSource _stopped = new();
    private Task _work = Task.CompletedTask;

    public AnswerQueue(
        TurnHandler handler, GivenAnswers given, ConversationEraser eraser, DirectLineConversations conversations, IOptions<DirectLineOptions> options, TimeProvider time, ILogger<AnswerQueue> logger)
    {
        (_handler, _given, _eraser, _conversations, _time, _logger) = (handler, given, eraser, conversations, time, logger);
        var lanes = Math.Clamp(Environment.ProcessorCount, 2, 8);
        var perLane = Math.Max(1, options.Value.MaxWaitingQuestions / lanes);
        _lanes = [.. Enumerable.Range(0, lanes).Select(_ => Channel.CreateBounded<WaitingTurn>(perLane))];
        Stopped = _stopped.Token;
    }

    /// <summary>Cancelled when the server stops and the last answer was given.</summary>
    public CancellationToken Stopped { get; }

    /// <returns>False when too many wait, or the server stops.</returns>
    public bool TryAdd(WaitingTurn turn)
    {
        // One conversation, one lane: its answers come in the order of its questions.
        var lane = (uint)string.GetHashCode(turn.Conversation.Id, StringComparison.Ordinal) % (uint)_lanes.Length;
        return _lanes[lane].Writer.TryWrite(turn);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _work = Task.WhenAll([.. _lanes.Select(lane => Task.Run(() => AnswerAllAsync(lane.Reader), CancellationToken.None))]);
        _ = SweepAsync();
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Before the web server stops: what waits is answered, and the answers reach the pages.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        foreach (var lane in _lanes)
        {
            lane.Writer.TryComplete();
        }

        try
        {
            await _work.WaitAsync(DrainTimeout, cancellationToken);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            await _abandoned.CancelAsync();
        }

        await _stopped.CancelAsync();
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _abandoned.Dispose();
        _stopped.Dispose();
    }

    private async Task AnswerAllAsync(ChannelReader<WaitingTurn> lane)
    {
        await foreach (var turn in lane.ReadAllAsync(CancellationToken.None))
        {
            if (_abandoned.IsCancellationRequested)
            {
                return;
            }

            await AnswerAsync(turn, _abandoned.Token);
        }
    }

    private async Task AnswerAsync(WaitingTurn waiting, CancellationToken cancellationToken)
    {
        var (conversation, text, fallback, activityId, origin) = waiting;
        if (conversation.IsDeleted)
        {
            return;
        }

        try
        {
            conversation.SendPassing(WebChatMessage.Typing());
            var answer = await _handler.HandleAsync(new Turn(conversation.TurnsId, text) { Fallback = fallback }, cancellationToken);
            _given.NameMessage(conversation.TurnsId, answer.Id, conversation.Add(WebChatMessage.Of(answer, origin, activityId)));
            if (conversation.IsDeleted)
            {
                // Deleted while the answer was sought, which then was remembered.
                _eraser.Erase(conversation.TurnsId);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LogAbandoned();
        }
        catch (Exception exception)
        {
            LogFailed(exception);
            conversation.Add(WebChatMessage.Of(FixedTexts.For(LanguageRecognizer.Recognize(text, fallback)).Failed, activityId));
        }
    }

    private async Task SweepAsync()
    {
        using var timer = new PeriodicTimer(SweepInterval, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(Stopped))
            {
                _conversations.Sweep();
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    [LoggerMessage(1, LogLevel.Error, "A message got no answer.")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "The server stopped before a message was answered.")]
    private partial void LogAbandoned();
}
