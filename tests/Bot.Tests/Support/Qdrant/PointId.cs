using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Qdrant;

/// <summary>A number or a UUID; all numbers stand before all UUIDs.</summary>
internal readonly record struct PointId(ulong Number, string? Uuid) : IComparable<PointId>
{
    private const string UrnPrefix = "urn:uuid:";

    public static PointId Read(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetUInt64(out var number))
        {
            return new PointId(number, null);
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return Guid.TryParse(text.StartsWith(UrnPrefix, StringComparison.Ordinal) ? text[UrnPrefix.Length..] : text, out var uuid)
            ? new PointId(0, uuid.ToString("D"))
            : throw new QdrantError(400, $"Format error in JSON body: value {text} is not a valid point ID, valid values are either an unsigned integer or a UUID");
    }

    public JsonNode ToJson() => Uuid is null ? JsonValue.Create(Number) : JsonValue.Create(Uuid);

    public int CompareTo(PointId other) => (Uuid is null).CompareTo(other.Uuid is null) switch
    {
        0 => Uuid is null ? Number.CompareTo(other.Number) : string.CompareOrdinal(Uuid, other.Uuid),
        var order => -order,
    };

    public override string ToString() => Uuid ?? $"{Number}";
}
