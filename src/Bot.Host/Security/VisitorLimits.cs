using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Bot.Host.Security;

/// <summary>How much one conversation, one network address and everybody together may ask of the bot. In memory only; addresses are hashed. Thread-safe.</summary>
internal sealed class VisitorLimits(IOptions<LimitOptions> options, AddressHash addresses) : IDisposable
{
    private const int SecondsPerMinute = 60;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<(string Conversation, string Address)> _messages = PartitionedRateLimiter.CreateChained(
        PerMinute(options.Value.MessagesPerConversation, sender => sender.Conversation),
        PerMinute(options.Value.MessagesPerAddress, sender => sender.Address),
        PerMinute(options.Value.Messages, _ => ""));

    private readonly PartitionedRateLimiter<string> _streams = PartitionedRateLimiter.CreateChained(
        AtOnce(options.Value.StreamsPerAddress, address => address),
        AtOnce(options.Value.Streams, _ => ""));

    /// <summary>Counts a message.</summary>
    /// <returns>How long to wait before the next try, in whole seconds; null when the message may come in.</returns>
    public TimeSpan? CountMessage(string conversationId, IPAddress? address)
    {
        using var lease = _messages.AttemptAcquire((conversationId, addresses.Of(address)));
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling(wait.TotalSeconds)))
            : LongestWait;
    }

    /// <summary>Counts an open stream until the lease is disposed. Not acquired when there are too many.</summary>
    public RateLimitLease CountStream(IPAddress? address) => _streams.AttemptAcquire(addresses.Of(address));

    public void Dispose()
    {
        _messages.Dispose();
        _streams.Dispose();
    }

    /// <summary>A minute's worth at once, and then as they come back, evenly over the minute.</summary>
    private static PartitionedRateLimiter<(string Conversation, string Address)> PerMinute(int count, Func<(string Conversation, string Address), string> key)
    {
        var atATime = (count + SecondsPerMinute - 1) / SecondsPerMinute;
        var bucket = new TokenBucketRateLimiterOptions
        {
            TokenLimit = count,
            TokensPerPeriod = atATime,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) * atATime / count,
            QueueLimit = 0,
        };
        return PartitionedRateLimiter.Create<(string Conversation, string Address), string>(sender => RateLimitPartition.GetTokenBucketLimiter(key(sender), _ => bucket));
    }

    private static PartitionedRateLimiter<string> AtOnce(int count, Func<string, string> key)
    {
        var limit = new ConcurrencyLimiterOptions { PermitLimit = count, QueueLimit = 0 };
        return PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetConcurrencyLimiter(key(address), _ => limit));
    }
}
