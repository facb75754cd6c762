using System.Net.WebSockets;
using Bot.Host.Channels.DirectLine;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels.DirectLine;

public class StreamSocketTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_page_that_does_not_take_a_frame_within_ten_seconds_is_cut()
    {
        using var socket = new TestSocket();
        var stream = new ActivityStream();
        var run = new StreamSocket(socket, _time).RunAsync(stream, CancellationToken.None, Cancelled);
        stream.Send("{}");
        await socket.Sending.WaitAsync(Cancelled);

        _time.Advance(TimeSpan.FromSeconds(10));
        await run.WaitAsync(Cancelled);

        Assert.Equal(WebSocketState.Aborted, socket.State);
    }

    [Fact]
    public void A_page_that_is_256_frames_behind_is_to_come_again_from_its_watermark()
    {
        var stream = new ActivityStream();

        for (var frame = 0; frame < 256; frame++)
        {
            stream.Send("{}");
        }

        Assert.Equal(StreamEnd.None, stream.End);
        stream.Send("{}");
        Assert.Equal(StreamEnd.Lagging, stream.End);
    }

    [Fact]
    public async Task A_page_that_sends_more_than_sixty_frames_in_a_minute_is_cut()
    {
        using var socket = new TestSocket();
        var run = new StreamSocket(socket, _time).RunAsync(new ActivityStream(), CancellationToken.None, Cancelled);

        await socket.ReceiveAsync(frames: 60);
        _time.Advance(TimeSpan.FromMinutes(1));
        await socket.ReceiveAsync(frames: 60);
        var before = socket.State;
        socket.Receive();
        await run.WaitAsync(Cancelled);

        Assert.Equal(WebSocketState.Open, before);
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, socket.CloseStatus);
    }

    /// <summary>A connection to a page that takes nothing that is sent, and sends empty frames when told.</summary>
    private sealed class TestSocket : WebSocket
    {
        private readonly TaskCompletionSource _sending = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly SemaphoreSlim _asked = new(0);
        private readonly SemaphoreSlim _frames = new(0);
        private WebSocketState _state = WebSocketState.Open;
        private WebSocketCloseStatus? _closeStatus;

        public Task Sending => _sending.Task;

        public override WebSocketCloseStatus? CloseStatus => _closeStatus;

        public override string? CloseStatusDescription => null;

        public override WebSocketState State => _state;

        public override string? SubProtocol => null;

        public void Receive() => _frames.Release();

        /// <summary>Waits until all frames were taken: the next one is then asked for.</summary>
        public async Task ReceiveAsync(int frames)
        {
            for (var frame = 0; frame < frames; frame++)
            {
                await _asked.WaitAsync(Cancelled);
                Receive();
            }

            await _asked.WaitAsync(Cancelled);
            _asked.Release();
        }

        public override async ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
        {
            _asked.Release();
            await _frames.WaitAsync(cancellationToken);
            return new ValueWebSocketReceiveResult(0, WebSocketMessageType.Text, endOfMessage: true);
        }

        public override async Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
        {
            _sending.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken)
        {
            (_closeStatus, _state) = (closeStatus, WebSocketState.CloseSent);
            return Task.CompletedTask;
        }

        public override void Abort() => _state = WebSocketState.Aborted;

        public override void Dispose()
        {
            _asked.Dispose();
            _frames.Dispose();
        }

        public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
