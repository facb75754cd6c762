using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Host.Channels.DirectLine;

/// <summary>How activities are written for Web Chat.</summary>
internal static class ActivityJson
{
    public const string BotId = "bot";

    /// <summary>Letters of all scripts stay as they are. Safe because nothing of it is ever put into HTML.</summary>
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonObject activity) => activity.ToJsonString(Writing);

    /// <summary>Some activities as the stream and the poll carry them. The list is always there, even empty: Web Chat stops listening for good without it.</summary>
    public static string Set(IEnumerable<string> activities, long? watermark)
    {
        var list = string.Join(',', activities);
        return watermark is { } number
            ? string.Create(CultureInfo.InvariantCulture, $$"""{"activities":[{{list}}],"watermark":"{{number}}"}""")
            : $$"""{"activities":[{{list}}]}""";
    }
}
