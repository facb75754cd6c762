using System.Text.Json;
using Bot.Knowledge.Indexing.Qdrant;
using Bot.Knowledge.Retrieval;
using Bot.Tests.Support;

namespace Bot.Tests.Indexing.Qdrant;

public class PointBatchTests
{
    private static readonly IReadOnlyList<Point<PassagePayload>> Points = [.. PointsOf(TestArticle.Of("a.md", "Title", [.. Enumerable.Range(1, 10).Select(number => $"Paragraph {number}, “مرحبا 🕊”.")]))];

    [Fact]
    public void Batches_are_bounded_in_number()
    {
        var batches = PointBatch.Of(Points, maxPoints: 4, maxBytes: int.MaxValue);

        Assert.Equal([4, 4, 2], batches.Select(batch => batch.Points.Count));
    }

    [Fact]
    public void Batches_are_bounded_in_bytes_and_a_point_that_is_larger_goes_alone()
    {
        var size = PointBatch.Of(Points, 1, int.MaxValue).Max(batch => batch.Points[0].Length);

        Assert.All(PointBatch.Of(Points, 100, (size + 1) * 3), batch => Assert.InRange(batch.ToJson().Length, 1, ((size + 1) * 3) + 13));
        Assert.Equal(10, PointBatch.Of(Points, 100, maxBytes: 1).Count());
    }

    [Fact]
    public void A_batch_is_one_JSON_object_with_letters_as_they_are()
    {
        var json = PointBatch.Of(Points, 100, int.MaxValue).Single().ToJson();

        using var read = JsonDocument.Parse(json);
        Assert.Equal(10, read.RootElement.GetProperty("points").GetArrayLength());
        Assert.Contains("مرحبا", System.Text.Encoding.UTF8.GetString(json), StringComparison.Ordinal);
    }

    private static IEnumerable<Point<PassagePayload>> PointsOf(TestArticle article) => article.Chunks.Zip(article.Vectors)
        .Select((pair, ordinal) => PassagePayload.Point(article.Article, pair.First, ordinal, pair.Second, new WordWeights(PorterStemmer.Stem, WordWeights.UsualLength)));
}
