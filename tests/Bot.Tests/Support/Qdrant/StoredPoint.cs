using System.Numerics.Tensors;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Qdrant;

/// <param name="Version">The operation that wrote it last.</param>
/// <param name="Dense">By name; for cosine of length 1.</param>
/// <param name="Sparse">By name; each number of a term with its weight.</param>
internal sealed record StoredPoint(
    PointId Id,
    long Version,
    IReadOnlyDictionary<string, float[]> Dense,
    IReadOnlyDictionary<string, IReadOnlyDictionary<uint, float>> Sparse,
    IReadOnlyDictionary<string, JsonElement> Payload)
{
    /// <summary>The values under a key of the payload, such as <c>a.b</c>; those of a list one by one.</summary>
    public IEnumerable<JsonElement> Values(string key)
    {
        var parts = key.Split('.');
        if (!Payload.TryGetValue(parts[0], out var value))
        {
            return [];
        }

        foreach (var part in parts.Skip(1))
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(part, out value))
            {
                return [];
            }
        }

        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
    }

    /// <summary>The point as reads give it, with the parts of payload and vectors that were asked for.</summary>
    public JsonObject ToJson(Selection payload, Selection vectors)
    {
        var json = new JsonObject { ["id"] = Id.ToJson() };
        if (payload.IsAny)
        {
            json["payload"] = new JsonObject(Payload.Where(entry => payload.Takes(entry.Key)).Select(entry => KeyValuePair.Create(entry.Key, Node(entry.Value))));
        }

        if (vectors.IsAny)
        {
            json["vector"] = VectorsJson(vectors);
        }

        return json;
    }

    public static IReadOnlyDictionary<string, JsonElement> ReadPayload(JsonElement? payload) =>
        payload?.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.Clone()) ?? [];

    private JsonNode VectorsJson(Selection vectors)
    {
        // A collection with one vector without a name gives it without one.
        if (Dense.TryGetValue("", out var only))
        {
            return Numbers(only);
        }

        var dense = Dense.Where(entry => vectors.Takes(entry.Key)).Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)Numbers(entry.Value)));
        var sparse = Sparse.Where(entry => vectors.Takes(entry.Key)).Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)new JsonObject
        {
            ["indices"] = new JsonArray([.. entry.Value.Keys.Order().Select(index => JsonValue.Create(index))]),
            ["values"] = Numbers(entry.Value.OrderBy(term => term.Key).Select(term => term.Value)),
        }));
        return new JsonObject(dense.Concat(sparse));
    }

    /// <summary>The vector as it is stored under cosine: of length 1, unless it is zero or as good as that long already.</summary>
    public static float[] Normalized(float[] vector)
    {
        var squares = TensorPrimitives.SumOfSquares<float>(vector);
        if (squares >= 1.1920929e-7f && Math.Abs(squares - 1) > 1e-6f)
        {
            TensorPrimitives.Divide(vector, MathF.Sqrt(squares), vector);
        }

        return vector;
    }

    private static JsonNode? Node(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Object => JsonObject.Create(value),
        JsonValueKind.Array => JsonArray.Create(value),
        _ => JsonValue.Create(value),
    };

    private static JsonArray Numbers(IEnumerable<float> numbers) => new([.. numbers.Select(number => JsonValue.Create(number))]);
}
