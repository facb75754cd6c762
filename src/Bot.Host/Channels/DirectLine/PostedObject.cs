using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Host.Channels.DirectLine;

/// <summary>Reads the JSON object that a request to the channel carries.</summary>
internal static class PostedObject
{
    private const int MaxBytes = 256 * 1024;

    // A name that stands twice would be read differently by different readers.
    private static readonly JsonDocumentOptions Reading = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <returns>The object, an empty one when there is no body; or why it was refused.</returns>
    public static async Task<(JsonObject? Body, ProtocolError? Error)> ReadAsync(HttpRequest request, CancellationToken cancellationToken) =>
        await RequestBody.ReadAsync(request, MaxBytes, cancellationToken) is not { } bytes ? (null, ProtocolError.TooLarge(MaxBytes))
        : bytes.IsEmpty ? ([], null)
        : !request.HasJsonContentType() ? (null, ProtocolError.NotJsonType)
        : Parse(bytes.Span) is { } body ? (body, null)
        : (null, ProtocolError.NotJson);

    private static JsonObject? Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var body = JsonNode.Parse(bytes, documentOptions: Reading) as JsonObject;
            // Writing it finds what reading does not: half of a surrogate pair in an escaped string.
            if (body is not null)
            {
                ActivityJson.Write(body);
            }

            return body;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
