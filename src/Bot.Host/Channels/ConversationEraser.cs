using Bot.Host.Feedback;

namespace Bot.Host.Channels;

/// <summary>Deletes what a conversation left with the bot: the turns that it remembers, which answers it gave, and what was said of them. What a channel keeps of its own, the channel deletes.</summary>
internal sealed class ConversationEraser(ConversationMemory memory, GivenAnswers answers, FeedbackStore feedback, TimeProvider time)
{
    /// <exception cref="IOException">Something could not be deleted.</exception>
    public ErasureReceipt Erase(string conversationId)
    {
        var turns = memory.Forget(conversationId);
        answers.Forget(conversationId);
        return new ErasureReceipt(time.GetUtcNow(), turns, feedback.DeleteConversation(conversationId));
    }
}

/// <summary>What was deleted.</summary>
/// <param name="Turns">Questions with their answers that were remembered.</param>
/// <param name="Feedback">Ratings.</param>
internal sealed record ErasureReceipt(DateTimeOffset DeletedAt, int Turns, int Feedback);
