using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Host.Channels.DirectLine;

/// <summary>Reads a request's body as a JSON object, within limits.</summary>
internal static class JsonBody
{
    public const int MaxBytes = 256 * 1024;

    /// <summary>How the channel writes JSON: letters of all scripts as they are. Safe because nothing of it is ever put into HTML.</summary>
    public static JsonSerializerOptions Writing { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // A name that stands twice would be read differently by different readers.
    private static readonly JsonDocumentOptions Reading = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <returns>The object, an empty one when there is no body; or why it was refused.</returns>
    public static async Task<(JsonObject? Body, DirectLineError? Error)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBytes)
        {
            return (null, DirectLineError.TooLarge);
        }

        var bytes = new ArrayBufferWriter<byte>();
        while (true)
        {
            var read = await request.Body.ReadAsync(bytes.GetMemory(4096), cancellationToken);
            if (read == 0)
            {
                break;
            }

            bytes.Advance(read);
            if (bytes.WrittenCount > MaxBytes)
            {
                return (null, DirectLineError.TooLarge);
            }
        }

        return bytes.WrittenCount == 0 ? ([], null)
            : !request.HasJsonContentType() ? (null, DirectLineError.NotJsonType)
            : Parse(bytes.WrittenSpan) is { } body ? (body, null)
            : (null, DirectLineError.NotJson);
    }

    private static JsonObject? Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var body = JsonNode.Parse(bytes, documentOptions: Reading) as JsonObject;
            // Writing it finds what reading does not: half of a surrogate pair in an escaped string.
            body?.ToJsonString(Writing);
            return body;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
