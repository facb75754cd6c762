using Bot.Host.Feedback;

namespace Bot.Host.Channels.DirectLine;

/// <summary>Keeps the feedback that a page posts, in each of the forms that Web Chat has for it, if it is of an answer of this conversation.</summary>
internal sealed partial class PostedFeedback(GivenAnswers answers, FeedbackStore feedback, ILogger<PostedFeedback> logger)
{
    /// <returns>Why it is refused; null when it was kept, or the activity is none.</returns>
    public ProtocolError? Take(DirectLineConversation conversation, UserActivity activity) => (activity.Type, activity.Name) switch
    {
        ("event", FeedbackForm.EventName) => Keep(conversation, activity, FeedbackForm.ReadEvent(activity.Json["entities"])),
        ("invoke", FeedbackForm.InvokeName) => Keep(conversation, activity, FeedbackForm.ReadInvoke(activity.Json["value"])),
        _ => null,
    };

    private ProtocolError? Keep(DirectLineConversation conversation, UserActivity activity, FeedbackForm? form)
    {
        if (form is null)
        {
            return ProtocolError.BadArgument("The feedback has no reaction, which is \"like\" or \"dislike\".");
        }

        if ((form.AnswerId ?? activity.ReplyToId) is not { } id || answers.Find(conversation.TurnsId, id) is not { } answer)
        {
            return DirectLineErrors.UnknownAnswer;
        }

        try
        {
            return feedback.Record(FeedbackChannel.WebChat, conversation.TurnsId, answer.Id, answer.Cited, form.Rating) ? null : DirectLineErrors.FeedbackNotKept;
        }
        catch (IOException exception)
        {
            LogNotKept(exception.Message);
            return DirectLineErrors.FeedbackNotKept;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Feedback could not be kept. {Reason}")]
    private partial void LogNotKept(string reason);
}
