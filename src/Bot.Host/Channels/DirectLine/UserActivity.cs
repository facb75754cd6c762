using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Knowledge.Questions.Languages;

namespace Bot.Host.Channels.DirectLine;

/// <summary>What a page posted, checked: one of the types a page may send, with fields of the right kinds.</summary>
/// <param name="Text">Empty when there is none.</param>
/// <param name="PageLanguage">English when the page gives none that is spoken here.</param>
/// <param name="ClientActivityId">The page's own name for it; the same again when it posts again.</param>
internal sealed record UserActivity(JsonObject Json, string Type, string Text, Language PageLanguage, string? ClientActivityId)
{
    public bool IsMessage => Type == "message";

    /// <summary>The text's, or where that cannot be told, the page's.</summary>
    public Language Language => LanguageRecognizer.Recognize(Text, PageLanguage);

    public string? Name => TextOf(Json["name"]);

    public string? ReplyToId => TextOf(Json["replyToId"]);

    private static readonly HashSet<string> AllowedTypes = ["message", "event", "invoke", "typing", "endOfConversation", "messageReaction"];

    public static (UserActivity? Activity, ProtocolError? Error) Check(JsonObject json)
    {
        if (json["type"] is not { } type)
        {
            return (null, ProtocolError.MissingProperty("The activity has no type."));
        }

        if (type.GetValueKind() != JsonValueKind.String || !AllowedTypes.Contains(type.GetValue<string>()))
        {
            return (null, ProtocolError.BadArgument($"The activity's type is not one of {string.Join(", ", AllowedTypes)}."));
        }

        if (!Is(json["text"], JsonValueKind.String) || !Is(json["from"], JsonValueKind.Object) || !Is(json["attachments"], JsonValueKind.Array))
        {
            return (null, ProtocolError.BadArgument("The activity's text must be a string, its from an object and its attachments an array."));
        }

        var clientId = (json["channelData"] as JsonObject)?["clientActivityID"];
        return (new UserActivity(
            json,
            type.GetValue<string>(),
            json["text"]?.GetValue<string>() ?? "",
            LanguageOf(json) ?? Language.English,
            clientId?.GetValueKind() == JsonValueKind.String ? clientId.GetValue<string>() : null), null);
    }

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>What the field <c>locale</c> names; null when it names no language that is spoken here.</summary>
    public static Language? LanguageOf(JsonObject json) =>
        json["locale"] is JsonValue locale && locale.TryGetValue<string>(out var tag) ? LanguageTags.Find(tag) : null;

    private static bool Is(JsonNode? node, JsonValueKind kind) => node is null || node.GetValueKind() == kind;
}
