using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Host.Feedback;

/// <summary>A rating as Teams and Web Chat post it.</summary>
/// <param name="AnswerId">The answer that the form names; null when it names none, and the activity's <c>replyToId</c> says which message is meant.</param>
internal sealed partial record FeedbackForm(string? AnswerId, Rating Rating)
{
    /// <summary>The name of the <c>invoke</c> activity.</summary>
    public const string InvokeName = "message/submitAction";

    /// <summary>The name of the <c>event</c> activity.</summary>
    public const string EventName = "webchat:activity-status/feedback";

    /// <summary>
    /// Reads the value of a <c>message/submitAction</c>: <c>{"actionName":"feedback","actionValue":{"reaction":"like","feedback":…}}</c>,
    /// with the feedback as an object, as an object written into a string (Teams), or as plain text.
    /// Beside <c>feedbackText</c> it may name a <c>complaint</c>, and the action's value the <c>answer</c>.
    /// </summary>
    /// <returns>Null when it has another form.</returns>
    public static FeedbackForm? ReadInvoke(JsonNode? value)
    {
        if (value is not JsonObject { } form || TextOf(form["actionName"]) != "feedback" || form["actionValue"] is not JsonObject action
            || ReadWord<Reaction>(TextOf(action["reaction"])) is not { } reaction)
        {
            return null;
        }

        var (details, text) = action["feedback"] switch
        {
            JsonObject given => (given, null),
            JsonValue given when TextOf(given) is { } written => ParseObject(written) is { } inner ? (inner, null) : ((JsonObject?)null, written),
            _ => (null, null),
        };
        return new FeedbackForm(
            TextOf(action["answer"]),
            Rating.Of(reaction, ReadWord<Complaint>(TextOf(details?["complaint"])), TextOf(details?["feedbackText"]) ?? text));
    }

    /// <summary>Reads the entities of a <c>webchat:activity-status/feedback</c>: the schema.org action that was chosen, with the answer in <c>object.identifier</c> or in its <c>@id</c>.</summary>
    /// <returns>Null when none is a vote.</returns>
    public static FeedbackForm? ReadEvent(JsonNode? entities)
    {
        foreach (var entity in (entities as JsonArray ?? []).OfType<JsonObject>())
        {
            Reaction? reaction = (TextOf(entity["@type"]), TextOf(entity["actionOption"])) switch
            {
                ("LikeAction", _) or ("VoteAction", "upvote") => Reaction.Like,
                ("DislikeAction", _) or ("VoteAction", "downvote") => Reaction.Dislike,
                _ => null,
            };
            if (reaction is { } chosen)
            {
                return new FeedbackForm(TextOf((entity["object"] as JsonObject)?["identifier"]) ?? IdIn(TextOf(entity["@id"])), Rating.Of(chosen, complaint: null, comment: null));
            }
        }

        return null;
    }

    private static string? IdIn(string? address) => AnswerIdPattern().Match(address ?? "") is { Success: true } match ? match.Value : null;

    /// <summary>Takes <c>wrong citation</c>, <c>wrong-citation</c> and <c>wrongCitation</c> alike.</summary>
    private static T? ReadWord<T>(string? word)
        where T : struct, Enum => Enum.TryParse<T>(string.Concat((word ?? "").Where(char.IsAsciiLetter)), ignoreCase: true, out var value) ? value : null;

    private static JsonObject? ParseObject(string text)
    {
        try
        {
            var form = JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 8 }) as JsonObject;
            // Writing it finds half of a surrogate pair in an escaped string, which reading does not.
            form?.ToJsonString();
            return form;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex AnswerIdPattern();
}
