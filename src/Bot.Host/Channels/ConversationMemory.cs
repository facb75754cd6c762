using Bot.Knowledge.Answering;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels;

/// <summary>The last turns of each conversation, so that a question may refer to the one before. In memory only, bounded in turns, conversations and age. Thread-safe.</summary>
public sealed class ConversationMemory(IOptions<ConversationOptions> options, TimeProvider time)
{
    private readonly int _maxTurns = options.Value.MaxTurns;
    private readonly RecentConversations<Exchange[]> _exchanges =
        new(options.Value.MaxConversations, TimeSpan.FromMinutes(options.Value.MaxIdleMinutes), time);

    /// <summary>The conversation's earlier turns, oldest first.</summary>
    public IReadOnlyList<Exchange> Recall(string conversationId) => _exchanges.Find(conversationId) ?? [];

    public void Remember(string conversationId, Exchange exchange) =>
        _exchanges.Update(conversationId, earlier => [.. (earlier ?? []).Append(exchange).TakeLast(_maxTurns)]);
}
