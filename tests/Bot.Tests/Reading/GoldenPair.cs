using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Tests.Reading;

/// <summary>A question, a passage, and what the reference libraries made of them.</summary>
/// <param name="Ids">The first tokens of the pair, marks included.</param>
/// <param name="Span">First character of the answer and the one behind it, in code points; null where there is no passage.</param>
public sealed record GoldenPair(
    string Question,
    string Passage,
    int[] Ids,
    [property: JsonPropertyName("id_count")] int IdCount,
    int[]? Span,
    [property: JsonPropertyName("span_text")] string? SpanText,
    [property: JsonPropertyName("span_score")] float? SpanScore,
    [property: JsonPropertyName("null_score")] float NullScore,
    float Relevance)
{
    public static TheoryData<GoldenPair> All() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reading", "golden.jsonl"))
            .Select(line => JsonSerializer.Deserialize<GoldenPair>(line, JsonSerializerOptions.Web)!),
    ];

    public override string ToString() => $"{Question} ({IdCount} tokens)";
}
