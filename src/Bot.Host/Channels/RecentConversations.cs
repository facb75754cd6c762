namespace Bot.Host.Channels;

/// <summary>Something for each conversation, for as long as it is spoken in: bounded in number, size and age, the one that was silent longest forgotten first. Thread-safe.</summary>
internal sealed class RecentConversations<T>(int maxCount, TimeSpan maxIdle, TimeProvider time, Action<T>? whenForgotten = null)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _byId = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _silentLongestFirst = new();
    private long _size;

    /// <summary>The most that all values together may weigh, by <see cref="SizeOf"/>.</summary>
    public long MaxSize { get; init; } = long.MaxValue;

    public Func<T, long> SizeOf { get; init; } = _ => 0;

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
        if (_byId.Remove(conversationId, out var node))
        {
            _silentLongestFirst.Remove(node);
            _size -= node.Value.Size;
        }

        var entry = new Entry(conversationId, value, SizeOf(value), time.GetUtcNow());
        _byId[conversationId] = _silentLongestFirst.AddLast(entry);
        _size += entry.Size;
        while (_byId.Count > maxCount || (_size > MaxSize && _byId.Count > 1))
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
        _byId.Remove(node.Value.ConversationId);
        _silentLongestFirst.Remove(node);
        _size -= node.Value.Size;
        whenForgotten?.Invoke(node.Value.Value);
    }

    private sealed record Entry(string ConversationId, T Value, long Size, DateTimeOffset LastUsed);
}
