using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Host.Commands;

/// <summary>The JSON that commands read and print: one object a line, snake_case, letters of all scripts as they are.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(IngestionReportJson))]
[JsonSerializable(typeof(BatchQuestion))]
[JsonSerializable(typeof(CopyJson))]
[JsonSerializable(typeof(IndexStatusJson))]
[JsonSerializable(typeof(VerificationJson))]
[JsonSerializable(typeof(AnswerJson))]
[JsonSerializable(typeof(FeedbackLine))]
internal sealed partial class CommandJson : JsonSerializerContext
{
    public static void WriteLine<T>(TextWriter output, T value, JsonTypeInfo<T> type)
    {
        output.WriteLine(JsonSerializer.Serialize(value, (JsonTypeInfo<T>)Readable.Options.GetTypeInfo(type.Type)));
        output.Flush();
    }

    private static class Readable
    {
        /// <summary>Safe because the output is never put into a page.</summary>
        public static readonly JsonSerializerOptions Options = new(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    }
}
