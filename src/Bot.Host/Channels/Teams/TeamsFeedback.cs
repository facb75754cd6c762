using Bot.Host.Feedback;

namespace Bot.Host.Channels.Teams;

/// <summary>Keeps what people say of answers: by the thumbs below a message, or by a "like" as any message gets it. Without names.</summary>
internal sealed partial class TeamsFeedback(GivenAnswers answers, FeedbackStore feedback, ILogger<TeamsFeedback> logger)
{
    /// <summary>Of Teams' reactions the only one that says what somebody thinks of an answer: who is sad about a war does not dislike the answer.</summary>
    private const string LikeReaction = "like";

    /// <returns>The status for the channel.</returns>
    public int Take(ReceivedActivity invoke, TeamsConversation conversation)
    {
        if (FeedbackForm.ReadInvoke(invoke.Value) is not { } form || (form.AnswerId ?? invoke.ReplyToId ?? conversation.LastAnswer) is not { } id)
        {
            return StatusCodes.Status400BadRequest;
        }

        return Keep(conversation, id, form.Rating) ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
    }

    public void TakeReactions(ReceivedActivity activity, TeamsConversation conversation)
    {
        if (activity.ReplyToId is { } id && activity.ReactionsAdded.Contains(LikeReaction) && answers.Find(conversation.TurnsId, id) is not null)
        {
            Keep(conversation, id, Rating.Of(Reaction.Like, complaint: null, comment: null));
        }
    }

    /// <summary>Also of an answer that is remembered no more: then under the id of its message.</summary>
    private bool Keep(TeamsConversation conversation, string id, Rating rating)
    {
        var answer = answers.Find(conversation.TurnsId, id);
        try
        {
            return feedback.Record(FeedbackChannel.Teams, conversation.TurnsId, answer?.Id ?? id, answer?.Cited ?? [], rating);
        }
        catch (IOException exception)
        {
            LogNotKept(exception.Message);
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Feedback could not be kept. {Reason}")]
    private partial void LogNotKept(string reason);
}
