using System.Threading.Channels;

namespace Bot.Host.Channels.DirectLine;

/// <summary>What is on its way to one page: frames in order, bounded. Thread-safe; one reader.</summary>
internal sealed class ActivityStream
{
    private const int MaxFrames = 256;

    private readonly Channel<string> _frames = Channel.CreateBounded<string>(MaxFrames);
    private int _end = (int)StreamEnd.None;

    /// <summary>Ends after the last frame when the stream was closed; <see cref="End"/> then says why.</summary>
    public ChannelReader<string> Frames => _frames.Reader;

    public StreamEnd End => (StreamEnd)_end;

    public void Send(string frame)
    {
        if (!_frames.Writer.TryWrite(frame))
        {
            Close(StreamEnd.Lagging);
        }
    }

    public void Close(StreamEnd reason)
    {
        Interlocked.CompareExchange(ref _end, (int)reason, (int)StreamEnd.None);
        _frames.Writer.TryComplete();
    }
}

internal enum StreamEnd
{
    None,

    /// <summary>The page connected again.</summary>
    Replaced,

    /// <summary>The page does not take what is sent. It may connect again and go on from its watermark.</summary>
    Lagging,

    /// <summary>The last token of the conversation has expired, or the conversation was silent too long.</summary>
    Expired,

    /// <summary>The person deleted the conversation.</summary>
    Deleted,
}
