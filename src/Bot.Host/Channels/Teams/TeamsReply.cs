using System.Text.Json.Nodes;
using Bot.Knowledge.Answering;

namespace Bot.Host.Channels.Teams;

/// <summary>One reply on its way: "typing" while it is sought, in a personal chat after a second a stream that says what is being done, and then the message, which ends the stream.</summary>
/// <remarks>The order and the limits of a stream: "Stream bot messages" in the documentation of Teams. Group chats and channels may not have one.</remarks>
internal sealed class TeamsReply(IOutbox outbox, bool mayStream, string? replyToId, FixedTexts texts, TimeProvider time)
{
    /// <summary>How long an answer may take before a stream begins.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>"Typing" is shown for about 3 seconds.</summary>
    private static readonly TimeSpan TypingInterval = TimeSpan.FromSeconds(2.5);

    /// <summary>A stream takes one activity a second.</summary>
    private static readonly TimeSpan StreamInterval = TimeSpan.FromSeconds(1);

    /// <summary>Teams ends a stream after two minutes.</summary>
    private static readonly TimeSpan MaxStreamTime = TimeSpan.FromSeconds(110);

    private string? _streamId;
    private int _sequence;
    private long _streamStart;
    private long _lastChunk;
    private bool _mayStream = mayStream && outbox.IsLive;

    /// <summary>Shows that the work is being done, until it is done or has failed.</summary>
    public async Task ShowUntilAsync(Task work, CancellationToken cancellationToken)
    {
        if (!outbox.IsLive)
        {
            return;
        }

        await SendPassingAsync(TeamsMessage.Typing(), cancellationToken);
        for (var wait = Patience; !await IsDoneWithinAsync(work, wait, cancellationToken); wait = TypingInterval)
        {
            if (_mayStream && (_streamId is null || time.GetElapsedTime(_streamStart) < MaxStreamTime))
            {
                await SendChunkAsync(cancellationToken);
            }
            else
            {
                await SendPassingAsync(TeamsMessage.Typing(), cancellationToken);
            }
        }
    }

    /// <returns>The id of the message; null when it got none, or the person stopped the stream and wants none.</returns>
    /// <exception cref="ConnectorException">It was refused.</exception>
    public async Task<string?> SendAsync(JsonObject message, CancellationToken cancellationToken)
    {
        if (_streamId is not { } streamId)
        {
            return await outbox.SendAsync(message, isPassing: false, cancellationToken);
        }

        _streamId = null;
        await WaitForNextChunkAsync(cancellationToken);
        try
        {
            await outbox.SendAsync(InStream((JsonObject)message.DeepClone(), streamId, "final", sequence: null), isPassing: false, cancellationToken);
            return streamId;
        }
        catch (ConnectorException exception) when (exception.IsStreamRefused)
        {
            // Only the sentence says which of the reasons it is.
            if (exception.Reason.Contains("cancel", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            if (exception.Reason.Contains("exceeded streaming time", StringComparison.OrdinalIgnoreCase))
            {
                await outbox.UpdateAsync(streamId, message, cancellationToken);
                return streamId;
            }

            return await outbox.SendAsync(message, isPassing: false, cancellationToken);
        }
    }

    private async Task SendChunkAsync(CancellationToken cancellationToken)
    {
        var chunk = new JsonObject { ["type"] = "typing", ["text"] = texts.Searching };
        if (replyToId is not null && _streamId is null)
        {
            chunk["replyToId"] = replyToId;
        }

        try
        {
            _lastChunk = time.GetTimestamp();
            var id = await outbox.SendAsync(InStream(chunk, _streamId, "informative", ++_sequence), isPassing: true, cancellationToken);
            if (_streamId is null)
            {
                (_streamId, _streamStart, _mayStream) = (id, _lastChunk, id is not null);
            }
        }
        catch (ConnectorException exception) when (!exception.IsConversationEnded)
        {
            _mayStream &= !exception.IsStreamRefused;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // It is worth nothing later.
        }
    }

    private async Task SendPassingAsync(JsonObject activity, CancellationToken cancellationToken)
    {
        try
        {
            await outbox.SendAsync(activity, isPassing: true, cancellationToken);
        }
        catch (Exception exception) when (exception is ConnectorException { IsConversationEnded: false } or HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // It is worth nothing later.
        }
    }

    private async Task<bool> IsDoneWithinAsync(Task work, TimeSpan wait, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var isDone = await Task.WhenAny(work, Task.Delay(wait, time, waiting.Token)) == work;
        await waiting.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return isDone;
    }

    private async Task WaitForNextChunkAsync(CancellationToken cancellationToken)
    {
        var rest = StreamInterval - time.GetElapsedTime(_lastChunk);
        if (rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, time, cancellationToken);
        }
    }

    /// <summary>Teams reads the entity, older clients of the protocol the channel data.</summary>
    private static JsonObject InStream(JsonObject activity, string? streamId, string streamType, int? sequence)
    {
        var entity = new JsonObject { ["type"] = "streaminfo", ["streamType"] = streamType };
        if (streamId is not null)
        {
            entity["streamId"] = streamId;
        }

        if (sequence is not null)
        {
            entity["streamSequence"] = sequence;
        }

        var channelData = activity["channelData"] as JsonObject ?? [];
        foreach (var (name, value) in entity.Where(property => property.Key != "type"))
        {
            channelData[name] = value!.DeepClone();
        }

        activity["channelData"] = channelData;
        var entities = activity["entities"] as JsonArray ?? [];
        entities.Add(entity);
        activity["entities"] = entities;
        return activity;
    }
}
