namespace Bot.Host.Channels.Teams;

/// <summary>A conversation as long as the bot is part of it. Thread-safe.</summary>
/// <param name="id">As Teams names it; in a channel, with the thread.</param>
internal sealed class TeamsConversation(string id)
{
    private int _isGreeted;
    private volatile bool _isEnded;

    public string Id => id;

    /// <summary>How its turns name it.</summary>
    public string TurnsId => $"teams:{id}";

    /// <summary>Whether Teams says that the bot may not, or no longer, write there.</summary>
    public bool IsEnded => _isEnded;

    /// <summary>The id of the answer that was sent last, for feedback that does not say which answer it is of.</summary>
    public string? LastAnswer { get; set; }

    public void End() => _isEnded = true;

    /// <returns>True for the first who asks.</returns>
    public bool TryGreet() => Interlocked.Exchange(ref _isGreeted, 1) == 0;
}

/// <summary>The conversations of Teams, bounded in number and age. Thread-safe.</summary>
internal sealed class TeamsConversations(TimeProvider time)
{
    private readonly RecentConversations<TeamsConversation> _conversations = new(maxCount: 50_000, maxIdle: TimeSpan.FromDays(30), time);

    /// <summary>The conversation of that name: a new one when the one before has ended.</summary>
    public TeamsConversation Find(string id) => _conversations.Update(id, found => found is null or { IsEnded: true } ? new TeamsConversation(id) : found);
}
