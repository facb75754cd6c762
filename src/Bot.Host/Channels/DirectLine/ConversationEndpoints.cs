using System.Globalization;
using Bot.Host.Pages;
using Bot.Host.Security;
using Bot.Knowledge.Answering;
using Bot.Knowledge.Questions.Languages;

namespace Bot.Host.Channels.DirectLine;

/// <summary>A conversation's start, reconnection, messages and polling.</summary>
internal static partial class ConversationEndpoints
{
    public static async Task<IResult> StartAsync(HttpContext context, ConversationTokens tokens, DirectLineConversations conversations, Greeter greeter)
    {
        var (body, error) = await PostedObject.ReadAsync(context.Request, context.RequestAborted);
        if (body is null)
        {
            return error!.ToResult();
        }

        var (conversation, isNew) = conversations.Start(context.Grant());
        if (isNew && await greeter.ComposeAsync(UserActivity.LanguageOf(body) ?? Preferred(context.Request), context.RequestAborted) is { } greeting)
        {
            conversation.Add(WebChatMessage.Welcome(greeting));
        }

        return Opened(context, tokens, conversation, watermark: "0", isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    public static async Task<IResult> ReconnectAsync(HttpContext context, string? watermark, ConversationTokens tokens, DirectLineConversations conversations, Greeter greeter)
    {
        var (conversation, isNew) = conversations.Reopen(context.Grant());
        // "0" is a page that was loaded again and shows nothing yet; any other watermark is a page with its messages in view.
        if (isNew && watermark is "0" && await greeter.ComposeAsync(Preferred(context.Request), context.RequestAborted) is { } greeting)
        {
            conversation.Add(WebChatMessage.Welcome(greeting));
        }

        return Opened(context, tokens, conversation, string.IsNullOrEmpty(watermark) ? conversation.LatestWatermark() : watermark, StatusCodes.Status200OK);
    }

    public static async Task<IResult> PostAsync(HttpContext context, DirectLineConversations conversations, VisitorLimits limits, TurnQueue queue, DirectLineTurns turns, PostedFeedback feedback)
    {
        var (body, error) = await PostedObject.ReadAsync(context.Request, context.RequestAborted);
        if (body is null)
        {
            return error!.ToResult();
        }

        var (activity, fault) = UserActivity.Check(body);
        if (activity is null)
        {
            return fault!.ToResult();
        }

        var (conversation, _) = conversations.Reopen(context.Grant());
        if (limits.CountMessage(conversation.Id, context.Connection.RemoteIpAddress) is { } wait)
        {
            return Delay(context, conversation, activity, wait);
        }

        if (feedback.Take(conversation, activity) is { } refusal)
        {
            return refusal.ToResult();
        }

        var (id, isNew) = conversation.Post(activity);
        var turn = new Turn(conversation.TurnsId, activity.Text) { Fallback = activity.PageLanguage };
        var origin = context.Request.OwnAddress();
        if (isNew && activity.IsMessage && !queue.TryAdd(turn.ConversationId, cancellationToken => turns.AnswerAsync(turn, conversation, id, origin, cancellationToken)))
        {
            // Not 429: Web Chat would leave the person with "sending" for 20 s.
            conversation.Add(WebChatMessage.Of(FixedTexts.For(activity.Language).Busy, id));
        }

        return Results.Json(new { id });
    }

    /// <summary>Says in the chat how long to wait, once in that time: after a 429 Web Chat leaves the person with "sending" for 20 s, and then with "failed". Whoever goes on regardless gets the 429.</summary>
    private static IResult Delay(HttpContext context, DirectLineConversation conversation, UserActivity activity, TimeSpan wait)
    {
        var seconds = (int)wait.TotalSeconds;
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var sentence = FixedTexts.For(activity.Language).TooManyQuestions(seconds);
        if (!activity.IsMessage || !conversation.TryAskToWait(wait))
        {
            return DirectLineErrors.TooMany(sentence).ToResult();
        }

        var (id, isNew) = conversation.Post(activity);
        if (isNew)
        {
            conversation.Add(WebChatMessage.Of(sentence, id));
        }

        return Results.Json(new { id });
    }

    /// <summary>Always 200: Web Chat stops asking for good after any error.</summary>
    public static IResult Read(HttpContext context, string? watermark, DirectLineConversations conversations) =>
        DirectLineEndpoints.Written(conversations.Reopen(context.Grant()).Conversation.Read(watermark));

    /// <summary>An extension of the protocol: deletes everything that the conversation left, and says what it was. Its token stays valid and would open a new conversation.</summary>
    public static IResult Delete(HttpContext context, DirectLineConversations conversations, ConversationEraser eraser, ILogger<ConversationEraser> logger)
    {
        var id = context.Grant().ConversationId;
        // The messages first: an answer on its way to them is then remembered no more.
        var messages = conversations.Delete(id);
        try
        {
            var receipt = eraser.Erase(DirectLineConversation.TurnsIdOf(id));
            return Results.Json(new { deletedAt = receipt.DeletedAt, messages, turns = receipt.Turns, feedback = receipt.Feedback });
        }
        catch (IOException exception)
        {
            LogNotDeleted(logger, exception.Message);
            return DirectLineErrors.NotDeleted.ToResult();
        }
    }

    /// <summary>The browser's language.</summary>
    private static Language Preferred(HttpRequest request) => PageLanguage.Of(request).Language;

    private static IResult Opened(HttpContext context, ConversationTokens tokens, DirectLineConversation conversation, string watermark, int status)
    {
        var grant = context.Grant();
        conversation.KeepOpenUntil(tokens.Expiry());
        var request = context.Request;
        var scheme = request.IsHttps ? "wss" : "ws";
        var address = $"{scheme}://{request.Host}{request.PathBase}/v3/directline/conversations/{conversation.Id}/stream";
        return Results.Json(
            new
            {
                conversationId = conversation.Id,
                token = tokens.Issue(grant),
                expires_in = (int)tokens.Lifetime.TotalSeconds,
                streamUrl = $"{address}?watermark={Uri.EscapeDataString(watermark)}&t={conversation.IssueTicket(grant.Origins)}",
            },
            statusCode: status);
    }

    [LoggerMessage(1, LogLevel.Error, "A conversation could not be deleted. {Reason}")]
    private static partial void LogNotDeleted(ILogger logger, string reason);
}
