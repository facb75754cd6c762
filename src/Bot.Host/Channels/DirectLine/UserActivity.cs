using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Host.Channels.DirectLine;

/// <summary>What a page posted, checked: one of the types a page may send, with fields of the right kinds.</summary>
/// <param name="Text">Empty when there is none.</param>
/// <param name="ClientActivityId">The page's own name for it; the same again when it posts again.</param>
internal sealed record UserActivity(JsonObject Json, string Type, string Text, string? ClientActivityId)
{
    public bool IsMessage => Type == "message";

    public string? Name => TextOf(Json["name"]);

    public string? ReplyToId => TextOf(Json["replyToId"]);

    private static readonly HashSet<string> AllowedTypes = ["message", "event", "invoke", "typing", "endOfConversation", "messageReaction"];

    public static (UserActivity? Activity, DirectLineError? Error) Check(JsonObject json)
    {
        if (json["type"] is not { } type)
        {
            return (null, DirectLineError.MissingProperty("The activity has no type."));
        }

        if (type.GetValueKind() != JsonValueKind.String || !AllowedTypes.Contains(type.GetValue<string>()))
        {
            return (null, DirectLineError.BadArgument($"The activity's type is not one of {string.Join(", ", AllowedTypes)}."));
        }

        if (!Is(json["text"], JsonValueKind.String) || !Is(json["from"], JsonValueKind.Object) || !Is(json["attachments"], JsonValueKind.Array))
        {
            return (null, DirectLineError.BadArgument("The activity's text must be a string, its from an object and its attachments an array."));
        }

        var clientId = (json["channelData"] as JsonObject)?["clientActivityID"];
        return (new UserActivity(
            json,
            type.GetValue<string>(),
            json["text"]?.GetValue<string>() ?? "",
            clientId?.GetValueKind() == JsonValueKind.String ? clientId.GetValue<string>() : null), null);
    }

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static bool Is(JsonNode? node, JsonValueKind kind) => node is null || node.GetValueKind() == kind;
}
