using Bot.Host.Feedback;
using Bot.Knowledge.Answering;

namespace Bot.Host.Channels.Teams;

/// <summary>Decides what is done about an activity, by its type.</summary>
internal sealed partial class TeamsActivities(
    TurnQueue queue, TeamsTurns turns, TeamsFeedback feedback, TeamsConversations conversations, ConversationEraser eraser, Deliveries deliveries, Connector connector, TimeProvider time, ILogger<TeamsActivities> logger)
{
    /// <summary>Channels wait 15 seconds for a response.</summary>
    private static readonly TimeSpan MaxResponseTime = TimeSpan.FromSeconds(10);

    /// <param name="delivery">Tells the activity from others of the conversation.</param>
    /// <param name="origin">The bot's address as readers reach it.</param>
    public async Task<IResult> TakeAsync(ReceivedActivity activity, string delivery, Uri serviceUrl, string origin, HttpContext context)
    {
        var conversation = conversations.Find(activity.ConversationId);
        var outbox = new ConnectorOutbox(connector, new ConversationAddress(serviceUrl, conversation.Id));
        switch (activity)
        {
            case { IsOwn: true }:
                break;
            case { Type: "message", DeliveryMode: "expectReplies" }:
                return await ReplyAsync(activity, conversation, origin, context);
            case { Type: "message" }:
            // What was written wrong is asked anew; a message that was deleted and put back was answered already.
            case { Type: "messageUpdate", EventType: not "undeleteMessage" }:
                return Enqueue(activity, delivery, conversation, context, cancellationToken => turns.AnswerAsync(activity, conversation, outbox, origin, cancellationToken));
            case { Type: "invoke", Name: FeedbackForm.InvokeName }:
                return Results.StatusCode(feedback.Take(activity, conversation));
            case { Type: "invoke" }:
                return Results.StatusCode(StatusCodes.Status501NotImplemented);
            case { Type: "messageReaction" }:
                feedback.TakeReactions(activity, conversation);
                break;
            case { Type: "installationUpdate", Action: "remove" } or { Type: "conversationUpdate" } when IsRemoval(activity):
            case { Type: "endOfConversation" }:
                End(conversation);
                break;
            case { Type: "installationUpdate", Action: "add" } or { Type: "conversationUpdate" } when IsArrival(activity) && conversation.TryGreet():
                queue.TryAdd(conversation.TurnsId, cancellationToken => turns.GreetAsync(activity, conversation, outbox, cancellationToken));
                break;
        }

        // Also what is new to us: the protocol has activities be ignored that a bot does not know.
        return Results.Accepted();
    }

    /// <summary>Nothing is said there any more, and nothing of it is kept.</summary>
    private void End(TeamsConversation conversation)
    {
        conversation.End();
        try
        {
            eraser.Erase(conversation.TurnsId);
        }
        catch (IOException exception)
        {
            LogNotErased(exception.Message);
        }
    }

    private static bool IsRemoval(ReceivedActivity activity) =>
        activity.Action == "remove" || (activity.RecipientId is { } bot && activity.MembersRemoved.Contains(bot));

    private static bool IsArrival(ReceivedActivity activity) =>
        activity.Action == "add" || (activity.RecipientId is { } bot && activity.MembersAdded.Contains(bot));

    private IResult Enqueue(ReceivedActivity activity, string delivery, TeamsConversation conversation, HttpContext context, Func<CancellationToken, Task> turn)
    {
        // An edited message keeps its id.
        var key = $"{conversation.Id}\n{activity.Type}\n{delivery}\n{(activity.Type == "messageUpdate" ? activity.Timestamp + activity.Text : "")}";
        if (!deliveries.TryBegin(key))
        {
            return Results.Accepted();
        }

        if (queue.TryAdd(conversation.TurnsId, turn))
        {
            return Results.Accepted();
        }

        deliveries.Forget(key);
        return TeamsEndpoints.Refuse(context, TeamsErrors.Busy);
    }

    /// <summary>Answers in the response, as the sender asked for.</summary>
    private async Task<IResult> ReplyAsync(ReceivedActivity activity, TeamsConversation conversation, string origin, HttpContext context)
    {
        var held = new HeldOutbox();
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var isTaken = queue.TryAdd(conversation.TurnsId, async cancellationToken =>
        {
            try
            {
                await turns.AnswerAsync(activity, conversation, held, origin, cancellationToken);
            }
            finally
            {
                done.TrySetResult();
            }
        });
        if (!isTaken)
        {
            return TeamsEndpoints.Refuse(context, TeamsErrors.Busy);
        }

        try
        {
            await done.Task.WaitAsync(MaxResponseTime, time, context.RequestAborted);
        }
        catch (TimeoutException)
        {
            await held.SendAsync(TeamsMessage.Of(FixedTexts.For(activity.Language).Busy, activity.Id), isPassing: false, context.RequestAborted);
        }

        return TeamsEndpoints.Written(held.ToJson());
    }

    [LoggerMessage(1, LogLevel.Error, "A conversation that has ended could not be deleted. {Reason}")]
    private partial void LogNotErased(string reason);
}
