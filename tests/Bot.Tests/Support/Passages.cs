using Bot.Knowledge.Articles;
using Bot.Knowledge.Chunking;
using Bot.Knowledge.Retrieval;

namespace Bot.Tests.Support;

/// <summary>Passages made without an index: a text, cut into its sentences.</summary>
internal static class Passages
{
    public static Passage Of(string text, string title = "Report", string file = "report.md", string? publisher = "Herald", string? published = null, string? kind = null, int rank = 1)
    {
        var span = new TextSpan(0, text.Length);
        var sentences = SentenceSplitter.Split(text, span).ToList();
        var about = new ArticleMetadata
        {
            Title = title,
            Publisher = publisher,
            Published = ArticleDate.TryParse(published, out var date) ? date : null,
            Kind = kind,
        };
        return new Passage(rank, new ArticleHeader(new ArticleId(file), about, "hash"), span, text, [], sentences, [.. sentences.Select(_ => 0.5f)], new PassageScores(1, null, null, 0.5f, rank));
    }
}
