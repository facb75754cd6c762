using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Knowledge.Questions.Languages;

namespace Bot.Host.Channels.Teams;

/// <summary>An activity as it came, checked: what the bot reads of it is there and of the right kind. Nothing else of it is kept.</summary>
internal sealed record ReceivedActivity
{
    /// <summary>Entries that are read of a list; more of them say nothing about a question.</summary>
    private const int MaxEntries = 100;

    private static readonly JsonDocumentOptions Reading = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    public required string Type { get; init; }

    /// <summary>Null where the channel gives none.</summary>
    public string? Id { get; init; }

    public required string ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public string? Timestamp { get; init; }

    public required string ConversationId { get; init; }

    public bool IsPersonal { get; init; }

    /// <summary>The tenants that the activity names in one place or another; none, one, or two that contradict each other.</summary>
    public required IReadOnlyList<string> Tenants { get; init; }

    public required string FromId { get; init; }

    public string? RecipientId { get; init; }

    /// <summary>Of the client.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>Empty when there is none.</summary>
    public required string Text { get; init; }

    public string? TextFormat { get; init; }

    /// <summary>The same text as Teams' editor made it; null when it made none.</summary>
    public string? Html { get; init; }

    /// <summary>Who is mentioned in the text, in the order of the entities.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    public string? ReplyToId { get; init; }

    public string? DeliveryMode { get; init; }

    /// <summary>What an invoke asks for.</summary>
    public string? Name { get; init; }

    /// <summary>What happened to the installation: <c>add</c>, <c>remove</c> or another.</summary>
    public string? Action { get; init; }

    /// <summary>What happened, in Teams' words.</summary>
    public string? EventType { get; init; }

    public required IReadOnlyList<string> MembersAdded { get; init; }

    public required IReadOnlyList<string> MembersRemoved { get; init; }

    public required IReadOnlyList<string> ReactionsAdded { get; init; }

    public JsonNode? Value { get; init; }

    /// <summary>The channel, without what stands behind a colon: <c>msteams</c> also for <c>msteams:COPILOT</c>.</summary>
    public string Channel => ChannelId.Split(':')[0];

    /// <summary>The bot's own doing, sent back to it.</summary>
    public bool IsOwn => FromId == RecipientId;

    public static (ReceivedActivity? Activity, ProtocolError? Error) Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Reading);
            return document.RootElement.ValueKind == JsonValueKind.Object ? (Read(document.RootElement), null) : (null, ProtocolError.NotJson);
        }
        catch (WrongShapeException exception)
        {
            return (null, exception.Error);
        }
        // Half of a surrogate pair in an escaped string is found when the string is read.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return (null, ProtocolError.NotJson);
        }
    }

    private static ReceivedActivity Read(JsonElement activity)
    {
        var conversation = RequiredObject(activity, "conversation");
        var channelData = activity.TryGetProperty("channelData", out var data) && data.ValueKind == JsonValueKind.Object ? data : default;
        var tenant = channelData.ValueKind == JsonValueKind.Object && channelData.TryGetProperty("tenant", out var named) && named.ValueKind == JsonValueKind.Object ? named : default;
        var conversationType = StringIn(conversation, "conversationType");
        var received = new ReceivedActivity
        {
            Type = Required(activity, "type", "type"),
            Id = StringIn(activity, "id"),
            ChannelId = Required(activity, "channelId", "channelId"),
            ServiceUrl = StringIn(activity, "serviceUrl"),
            Timestamp = AnyStringIn(activity, "timestamp"),
            ConversationId = Required(conversation, "id", "conversation.id"),
            IsPersonal = conversationType is null ? !IsTrue(conversation, "isGroup") : conversationType == "personal",
            Tenants = [.. new[] { AnyStringIn(tenant, "id"), StringIn(conversation, "tenantId") }.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            FromId = Required(RequiredObject(activity, "from"), "id", "from.id"),
            RecipientId = activity.TryGetProperty("recipient", out var recipient) && recipient.ValueKind == JsonValueKind.Object ? StringIn(recipient, "id") : null,
            Language = LanguageTags.Find(AnyStringIn(activity, "locale")) ?? Language.English,
            Text = StringIn(activity, "text") ?? "",
            TextFormat = StringIn(activity, "textFormat"),
            Html = List(activity, "attachments").Where(attachment => AnyStringIn(attachment, "contentType") == "text/html").Select(attachment => AnyStringIn(attachment, "content")).FirstOrDefault(),
            Mentions = [.. List(activity, "entities").Select(Mention.Of).OfType<Mention>()],
            ReplyToId = StringIn(activity, "replyToId"),
            DeliveryMode = AnyStringIn(activity, "deliveryMode"),
            Name = StringIn(activity, "name"),
            Action = StringIn(activity, "action"),
            EventType = AnyStringIn(channelData, "eventType"),
            MembersAdded = Ids(activity, "membersAdded", "id"),
            MembersRemoved = Ids(activity, "membersRemoved", "id"),
            ReactionsAdded = Ids(activity, "reactionsAdded", "type"),
            Value = activity.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Object ? ReadValue(value) : null,
        };
        return received is { Type: "invoke", Name: null } ? throw new WrongShapeException(ProtocolError.MissingProperty("The activity's name is missing.")) : received;
    }

    private static JsonObject ReadValue(JsonElement value)
    {
        var read = JsonObject.Create(value.Clone())!;
        // Writing it finds what reading does not: half of a surrogate pair in an escaped string.
        read.ToJsonString();
        return read;
    }

    private static JsonElement RequiredObject(JsonElement activity, string name) =>
        activity.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value.ValueKind == JsonValueKind.Object ? value : throw new WrongShapeException(ProtocolError.BadArgument($"The activity's {name} must be an object."))
            : throw new WrongShapeException(ProtocolError.MissingProperty($"The activity's {name} is missing."));

    private static string Required(JsonElement parent, string name, string path) =>
        StringIn(parent, name) ?? throw new WrongShapeException(ProtocolError.MissingProperty($"The activity's {path} is missing."));

    /// <summary>Null when it is absent, null or empty.</summary>
    private static string? StringIn(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String
            ? value.GetString() is { Length: > 0 } text ? text : null
            : throw new WrongShapeException(ProtocolError.BadArgument($"The activity's {name} must be a string."));
    }

    /// <summary>Null also when it is of another kind: not worth refusing a message for.</summary>
    private static string? AnyStringIn(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool IsTrue(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static IReadOnlyList<string> Ids(JsonElement activity, string name, string property) =>
        [.. List(activity, name).Select(entry => AnyStringIn(entry, property)).OfType<string>()];

    /// <summary>The objects of a list; entries of other kinds are skipped.</summary>
    private static IEnumerable<JsonElement> List(JsonElement activity, string name)
    {
        if (!activity.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        return list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Take(MaxEntries).Where(entry => entry.ValueKind == JsonValueKind.Object)
            : throw new WrongShapeException(ProtocolError.BadArgument($"The activity's {name} must be an array."));
    }

    /// <summary>A part of a text that stands for somebody.</summary>
    /// <param name="Text">As it stands in the text; null when the entity does not say.</param>
    internal sealed record Mention(string Id, string? Name, string? Text)
    {
        public static Mention? Of(JsonElement entity) =>
            AnyStringIn(entity, "type") == "mention" && entity.TryGetProperty("mentioned", out var mentioned) && AnyStringIn(mentioned, "id") is { } id
                ? new Mention(id, AnyStringIn(mentioned, "name"), AnyStringIn(entity, "text"))
                : null;
    }

    private sealed class WrongShapeException(ProtocolError error) : Exception
    {
        public ProtocolError Error => error;
    }
}
