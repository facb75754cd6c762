using System.Net.WebSockets;
using System.Text;

namespace Bot.Host.Channels.DirectLine;

/// <summary>Carries a stream of activities over one WebSocket, until one side closes it.</summary>
internal sealed class StreamSocket(WebSocket socket, TimeProvider time)
{
    /// <summary>The page sends nothing but empty frames, every 20 s.</summary>
    private const int MaxReceivedBytes = 4096;

    private const int MaxReceivedFramesPerMinute = 60;

    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    /// <param name="stopping">Cancelled when the server ends and all answers were sent.</param>
    public async Task RunAsync(ActivityStream stream, CancellationToken stopping, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var receiving = ReceiveAsync(ended);
        try
        {
            var (status, reason) = await SendAsync(stream, stopping, ended.Token);
            await CloseAsync(status, reason, cancellationToken);
            // Aborting at once could overtake the closing frame.
            await receiving.WaitAsync(CloseTimeout, time, cancellationToken);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException or TimeoutException)
        {
            // The page is gone, or does not read: it connects again with its watermark.
            socket.Abort();
        }
        finally
        {
            await ended.CancelAsync();
            await receiving;
        }
    }

    private async Task<(WebSocketCloseStatus Status, string Reason)> SendAsync(ActivityStream stream, CancellationToken stopping, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        try
        {
            while (await stream.Frames.WaitToReadAsync(waiting.Token))
            {
                await SendWaitingAsync(stream, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            await SendWaitingAsync(stream, cancellationToken);
            return (WebSocketCloseStatus.EndpointUnavailable, "stopping");
        }

        return stream.End switch
        {
            StreamEnd.Replaced => (WebSocketCloseStatus.PolicyViolation, "collision"),
            StreamEnd.Expired => (WebSocketCloseStatus.PolicyViolation, "expired"),
            StreamEnd.Deleted => (WebSocketCloseStatus.NormalClosure, "deleted"),
            _ => ((WebSocketCloseStatus)1013, "try again later"),
        };
    }

    private async Task SendWaitingAsync(ActivityStream stream, CancellationToken cancellationToken)
    {
        while (stream.Frames.TryRead(out var frame))
        {
            using var timeout = new CancellationTokenSource(SendTimeout, time);
            using var sending = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
            await socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, sending.Token);
        }
    }

    /// <summary>Takes what the page sends and lets it drop, within limits. At the end, or beyond a limit, it ends the sending too.</summary>
    private async Task ReceiveAsync(CancellationTokenSource ended)
    {
        try
        {
            var buffer = new byte[MaxReceivedBytes];
            var (length, frames, since) = (0, 0, time.GetTimestamp());
            while (true)
            {
                var received = await socket.ReceiveAsync(buffer.AsMemory(), ended.Token);
                length += received.Count;
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    await CloseAsync(WebSocketCloseStatus.NormalClosure, "", ended.Token);
                    break;
                }

                if (received.MessageType == WebSocketMessageType.Binary)
                {
                    await CloseAsync(WebSocketCloseStatus.InvalidMessageType, "text only", ended.Token);
                    break;
                }

                if (length >= MaxReceivedBytes)
                {
                    await CloseAsync(WebSocketCloseStatus.MessageTooBig, "too long", ended.Token);
                    break;
                }

                length = received.EndOfMessage ? 0 : length;
                if (time.GetElapsedTime(since) >= TimeSpan.FromMinutes(1))
                {
                    (frames, since) = (0, time.GetTimestamp());
                }

                if (++frames > MaxReceivedFramesPerMinute)
                {
                    await CloseAsync(WebSocketCloseStatus.PolicyViolation, "too many", ended.Token);
                    break;
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException)
        {
            // Aborted from either side.
        }
        finally
        {
            await ended.CancelAsync();
        }
    }

    private async Task CloseAsync(WebSocketCloseStatus status, string reason, CancellationToken cancellationToken)
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            using var timeout = new CancellationTokenSource(SendTimeout, time);
            using var closing = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
            await socket.CloseOutputAsync(status, reason, closing.Token);
        }
    }
}
