namespace Bot.Host.Channels.Teams;

/// <summary>Knows which activities came already: channels send one again when its receipt got lost. Bounded in number and age. Thread-safe.</summary>
internal sealed class Deliveries(TimeProvider time)
{
    private const int MaxCount = 50_000;

    /// <summary>Channels send again within seconds or minutes.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly Lock _lock = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Queue<(string Key, DateTimeOffset Came)> _oldestFirst = new();

    /// <returns>False when it came before.</returns>
    public bool TryBegin(string key)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            while (_oldestFirst.TryPeek(out var oldest) && (oldest.Came < now - Lifetime || _oldestFirst.Count >= MaxCount))
            {
                _known.Remove(oldest.Key);
                _oldestFirst.Dequeue();
            }

            if (!_known.Add(key))
            {
                return false;
            }

            _oldestFirst.Enqueue((key, now));
            return true;
        }
    }

    /// <summary>It could not be taken on; when it comes again, it is new.</summary>
    public void Forget(string key)
    {
        lock (_lock)
        {
            _known.Remove(key);
        }
    }
}
