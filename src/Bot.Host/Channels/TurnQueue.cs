using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels;

/// <summary>Does the work of turns after their requests have ended: bounded, in order within a conversation, finished before the server stops. Thread-safe.</summary>
internal sealed partial class TurnQueue(IOptions<ConversationOptions> options, TimeProvider time, ILogger<TurnQueue> logger) : IHostedLifecycleService, IDisposable
{
    /// <summary>Conversations that are served at the same time. Many of them wait for a channel's server, not for the processor.</summary>
    private const int Workers = 32;

    /// <summary>How long turns may take that are under way when the server stops.</summary>
    private static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(4);

    /// <summary>How long after that they may take to say that there will be no answer.</summary>
    private static readonly TimeSpan LastWordsTimeout = TimeSpan.FromSeconds(2);

    private readonly int _maxWaiting = options.Value.MaxWaitingQuestions;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<Func<CancellationToken, Task>>> _turns = new(StringComparer.Ordinal);

    /// <summary>Conversations with turns of which none is under way.</summary>
    private readonly Channel<string> _ready = Channel.CreateUnbounded<string>();
    private readonly CancellationTokenSource _abandoned = new();
    private readonly CancellationTokenSource _stopped = new();
    private int _count;
    private bool _isStopping;
    private Task _work = Task.CompletedTask;
    private Task? _drain;

    /// <summary>Cancelled when the server stops and no further answer will come.</summary>
    public CancellationToken Stopped => _stopped.Token;

    /// <param name="conversationId">Names the conversation among all channels'.</param>
    /// <param name="turn">Gets a token that is cancelled when the server can wait for it no longer.</param>
    /// <returns>False when too many wait, or the server stops.</returns>
    public bool TryAdd(string conversationId, Func<CancellationToken, Task> turn)
    {
        lock (_lock)
        {
            if (_isStopping || _count >= _maxWaiting)
            {
                return false;
            }

            _count++;
            if (_turns.TryGetValue(conversationId, out var earlier))
            {
                earlier.Enqueue(turn);
                return true;
            }

            _turns[conversationId] = new Queue<Func<CancellationToken, Task>>([turn]);
            return _ready.Writer.TryWrite(conversationId);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var abandoned = _abandoned.Token;
        _work = Task.WhenAll([.. Enumerable.Range(0, Workers).Select(_ => Task.Run(() => WorkAsync(abandoned), CancellationToken.None))]);
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Before the web server stops: what waits is done, and the answers reach their readers.</summary>
    /// <remarks>A host may be told twice to stop, and puts the queue away after whichever ends first: so both are one.</remarks>
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _drain ??= DrainAsync(cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _abandoned.Dispose();
        _stopped.Dispose();
    }

    private async Task DrainAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _isStopping = true;
            CompleteWhenDone();
        }

        var isDone = await IsDoneWithinAsync(DrainTimeout, cancellationToken);
        if (!isDone)
        {
            await _abandoned.CancelAsync();
        }

        await _stopped.CancelAsync();
        if (!isDone && !await IsDoneWithinAsync(LastWordsTimeout, cancellationToken))
        {
            LogAbandoned(_count);
        }
    }

    private async Task WorkAsync(CancellationToken abandoned)
    {
        await foreach (var conversationId in _ready.Reader.ReadAllAsync(CancellationToken.None))
        {
            Func<CancellationToken, Task> turn;
            lock (_lock)
            {
                turn = _turns[conversationId].Peek();
            }

            try
            {
                await turn(abandoned);
            }
            catch (Exception exception)
            {
                LogFailed(exception);
            }

            lock (_lock)
            {
                _count--;
                _turns[conversationId].Dequeue();
                if (_turns[conversationId].Count > 0)
                {
                    _ready.Writer.TryWrite(conversationId);
                }
                else
                {
                    _turns.Remove(conversationId);
                }

                CompleteWhenDone();
            }
        }
    }

    private void CompleteWhenDone()
    {
        if (_isStopping && _count == 0)
        {
            _ready.Writer.TryComplete();
        }
    }

    private async Task<bool> IsDoneWithinAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        try
        {
            await _work.WaitAsync(timeout, time, cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The work of a turn broke off.")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(2, LogLevel.Error, "The server stopped before {Count} messages were answered.")]
    private partial void LogAbandoned(int count);
}
