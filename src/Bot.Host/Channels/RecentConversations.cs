namespace Bot.Host.Channels;

/// <summary>Something for each conversation, for as long as it is spoken in: bounded in number and age, the one that was silent longest forgotten first. Thread-safe.</summary>
internal sealed class RecentConversations<T>(int maxCount, TimeSpan maxIdle, TimeProvider time, Action<T>? whenForgotten = null)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _byId = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _silentLongestFirst = new();

    /// <summary>What is held for the conversation, which counts as spoken in; the default when nothing is.</summary>
    public T? Find(string conversationId)
    {
        lock (_lock)
        {
            ForgetSilent();
            return _byId.TryGetValue(conversationId, out var node) ? Set(conversationId, node.Value.Value) : default;
        }
    }

    /// <summary>Puts what <paramref name="change"/> makes of the value so far (the default when there is none) in its place.</summary>
    public T Update(string conversationId, Func<T?, T> change)
    {
        lock (_lock)
        {
            return Set(conversationId, change(Find(conversationId)));
        }
    }

    /// <returns>What was held; the default when nothing was.</returns>
    public T? Remove(string conversationId)
    {
        lock (_lock)
        {
            if (!_byId.TryGetValue(conversationId, out var node))
            {
                return default;
            }

            Drop(node);
            return node.Value.Value;
        }
    }

    public IReadOnlyList<T> ToList()
    {
        lock (_lock)
        {
            ForgetSilent();
            return [.. _silentLongestFirst.Select(entry => entry.Value)];
        }
    }

    private T Set(string conversationId, T value)
    {
        if (_byId.TryGetValue(conversationId, out var node))
        {
            Drop(node);
        }

        var entry = new Entry(conversationId, value, time.GetUtcNow());
        _byId[conversationId] = _silentLongestFirst.AddLast(entry);
        while (_byId.Count > maxCount)
        {
            Forget(_silentLongestFirst.First!);
        }

        return value;
    }

    private void ForgetSilent()
    {
        var oldest = time.GetUtcNow() - maxIdle;
        while (_silentLongestFirst.First is { } first && first.Value.LastUsed < oldest)
        {
            Forget(first);
        }
    }

    private void Forget(LinkedListNode<Entry> node)
    {
        Drop(node);
        whenForgotten?.Invoke(node.Value.Value);
    }

    private void Drop(LinkedListNode<Entry> node)
    {
        _byId.Remove(node.Value.ConversationId);
        _silentLongestFirst.Remove(node);
    }

    private sealed record Entry(string ConversationId, T Value, DateTimeOffset LastUsed);
}
