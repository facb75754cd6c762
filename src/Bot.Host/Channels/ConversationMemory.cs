using Bot.Knowledge.Questions.FollowUps;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels;

/// <summary>The last turns of each conversation, so that a question may refer to the one before. In memory only, bounded in turns, conversations, characters and age. Thread-safe.</summary>
public sealed class ConversationMemory(IOptions<ConversationOptions> options, TimeProvider time)
{
    private readonly int _maxTurns = options.Value.MaxTurns;
    private readonly RecentConversations<Exchange[]> _exchanges =
        new(options.Value.MaxConversations, TimeSpan.FromMinutes(options.Value.MaxIdleMinutes), time) { MaxSize = options.Value.MaxCharacters, SizeOf = SizeOf };

    /// <summary>The conversation's earlier turns, oldest first.</summary>
    public IReadOnlyList<Exchange> Recall(string conversationId) => _exchanges.Find(conversationId) ?? [];

    public void Remember(string conversationId, Exchange exchange) =>
        _exchanges.Update(conversationId, earlier => [.. (earlier ?? []).Append(exchange).TakeLast(_maxTurns)]);

    /// <summary>Takes other words for the last turn's answer; nothing happens when no turn is remembered.</summary>
    public void Amend(string conversationId, string answer) =>
        _exchanges.Update(conversationId, earlier => earlier is [.. var before, var last] ? [.. before, last with { Answer = answer }] : []);

    private static long SizeOf(Exchange[] exchanges) => exchanges.Sum(exchange => exchange.Size);
}
