using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.DirectLine;

/// <summary>The conversations of this server, in memory, bounded in number and age. Thread-safe.</summary>
internal sealed class DirectLineConversations(IOptions<DirectLineOptions> options, TimeProvider time)
{
    private readonly int _maxActivities = options.Value.MaxActivities;
    private readonly RecentConversations<DirectLineConversation> _conversations = new(
        options.Value.MaxConversations, TimeSpan.FromMinutes(options.Value.MaxIdleMinutes), time, conversation => conversation.Close());

    /// <returns>The grant's conversation, and whether it begins with this call.</returns>
    public (DirectLineConversation Conversation, bool IsNew) Start(Grant grant) => FindOrMake(grant, firstNumber: 0);

    /// <summary>The grant's conversation. One that was lost, with a server that ended or by its age, is made anew: Web Chat would take "not found" for the end, and say nothing.</summary>
    /// <returns>The conversation, and whether it was made anew.</returns>
    public (DirectLineConversation Conversation, bool IsNew) Reopen(Grant grant) =>
        // The page knows activities of the lost one by their numbers. The clock is ahead of any number they can have.
        FindOrMake(grant, time.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>Null when there is none of this name.</summary>
    public DirectLineConversation? Find(string conversationId) => _conversations.Find(conversationId);

    /// <summary>Deletes the messages of a conversation and forgets it.</summary>
    /// <returns>How many messages there were.</returns>
    public int Delete(string conversationId) => _conversations.Remove(conversationId)?.Delete() ?? 0;

    /// <summary>Closes what has expired, and forgets what is silent.</summary>
    public void Sweep()
    {
        foreach (var conversation in _conversations.ToList())
        {
            conversation.CloseExpired();
        }
    }

    private (DirectLineConversation Conversation, bool IsNew) FindOrMake(Grant grant, long firstNumber)
    {
        var isNew = false;
        var conversation = _conversations.Update(grant.ConversationId, found =>
        {
            isNew = found is null;
            return found ?? new DirectLineConversation(grant.ConversationId, grant.UserId, firstNumber, _maxActivities, time);
        });
        return (conversation, isNew);
    }
}
