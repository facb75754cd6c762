using System.Text;
using System.Text.Json;

namespace Bot.Tests.Support.Qdrant;

/// <summary>A request's JSON, with complaints that name the place as the real server's parser does.</summary>
internal sealed class RequestBody
{
    private readonly byte[] _bytes;

    private RequestBody(byte[] bytes, JsonElement root)
    {
        (_bytes, Root) = (bytes, root);
    }

    public JsonElement Root { get; }

    public static RequestBody Parse(byte[] bytes)
    {
        try
        {
            return new RequestBody(bytes, JsonDocument.Parse(bytes).RootElement);
        }
        catch (JsonException failure)
        {
            throw OpenAtTheEnd(bytes) is { } open
                ? Error($"EOF while parsing a {open}", bytes, bytes.Length)
                : new QdrantError(400, $"Format error in JSON body: expected value at line {failure.LineNumber + 1} column {failure.BytePositionInLine + 1}");
        }
    }

    /// <summary>A value has none of the shapes that its type allows.</summary>
    public QdrantError NoVariant(string type, JsonElement value)
    {
        // The real parser notices behind the value, and behind the object that ends there.
        var raw = Encoding.UTF8.GetBytes(value.GetRawText());
        var at = _bytes.AsSpan().IndexOf(raw) + raw.Length;
        while (at < _bytes.Length && char.IsWhiteSpace((char)_bytes[at]))
        {
            at++;
        }

        return Error($"data did not match any variant of untagged enum {type}", _bytes, at < _bytes.Length && _bytes[at] == '}' ? at + 1 : at);
    }

    private static QdrantError Error(string what, ReadOnlySpan<byte> bytes, int end)
    {
        var before = bytes[..end];
        return new QdrantError(400, $"Format error in JSON body: {what} at line {before.Count((byte)'\n') + 1} column {end - (before.LastIndexOf((byte)'\n') + 1)}");
    }

    /// <summary>What is still open where the text breaks off; null when it is wrong earlier.</summary>
    private static string? OpenAtTheEnd(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, state: default);
        var open = new Stack<string>(["value"]);
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartArray or JsonTokenType.StartObject:
                        open.Push(reader.TokenType == JsonTokenType.StartArray ? "list" : "object");
                        break;
                    case JsonTokenType.EndArray or JsonTokenType.EndObject:
                        open.Pop();
                        break;
                }
            }

            return open.Peek();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal static class JsonLookup
{
    /// <summary>The member of that name; null where there is none, or it is null.</summary>
    public static JsonElement? Find(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
