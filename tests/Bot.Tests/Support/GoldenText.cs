using System.Text.Json;

namespace Bot.Tests.Support;

/// <summary>A text with the token ids and the first numbers of the vector that the reference libraries make of it.</summary>
/// <param name="Ids">The first 20 where there are 100 or more.</param>
/// <param name="Embedding">The first 16 numbers of the unit vector.</param>
public sealed record GoldenText(string Text, IReadOnlyList<int> Ids, int IdCount, IReadOnlyList<float> Embedding)
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static IEnumerable<TheoryDataRow<GoldenText>> All => Read().Select(golden => new TheoryDataRow<GoldenText>(golden));

    public static IEnumerable<string> Texts => Read().Select(golden => golden.Text);

    private static IEnumerable<GoldenText> Read() =>
        from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Embeddings", "golden.jsonl"))
        select JsonSerializer.Deserialize<GoldenText>(line, Format);
}
