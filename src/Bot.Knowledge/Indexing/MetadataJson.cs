using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Indexing;

/// <summary>Article metadata and heading paths as they are stored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(ArticleDateConverter)])]
[JsonSerializable(typeof(ArticleMetadata))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IEnumerable<long>))]
internal sealed partial class MetadataJson : JsonSerializerContext;

internal sealed class ArticleDateConverter : JsonConverter<ArticleDate>
{
    public override ArticleDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ArticleDate.TryParse(reader.GetString(), out var date) ? date : throw new JsonException("This is no date.");

    public override void Write(Utf8JsonWriter writer, ArticleDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
