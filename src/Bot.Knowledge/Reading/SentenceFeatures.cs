using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Reading;

/// <summary>What is measured of a sentence to tell how well it answers, by name. The weights stand in <c>ranking.json</c>.</summary>
internal static class SentenceFeatures
{
    // What an unread sentence or passage counts as: below nearly all that were read.
    private const float UnreadRelevance = -6;
    private const float UnreadMargin = -25;
    private const float UnreadScore = -10;

    public static IReadOnlyList<string> Names { get; } =
    [
        "relevance", "span_margin", "span_score", "best_span_margin", "fused", "rank",
        "passage_cosine", "sentence_cosine", "bm25_share", "sentence_coverage", "passage_coverage", "opens_passage",
    ];

    /// <param name="reading">Of the window with the sentence; null when the passage was not read.</param>
    /// <param name="span">The best span in the sentence; null when it was not read.</param>
    public static Dictionary<string, double> Of(Passage passage, int place, TextReading? reading, SpanReading? span, TermCoverage coverage, double bestBm25)
    {
        var best = reading?.BestMargin ?? UnreadMargin;
        var margin = span?.Score - reading?.NoAnswer ?? UnreadMargin;
        return new Dictionary<string, double>
        {
            ["relevance"] = reading?.Relevance ?? UnreadRelevance,
            ["span_margin"] = margin,
            ["span_score"] = span?.Score ?? UnreadScore,
            ["best_span_margin"] = best,
            ["fused"] = Math.Log(passage.Scores.Fused),
            ["rank"] = Math.Log(passage.Rank),
            ["passage_cosine"] = passage.Scores.Cosine,
            ["sentence_cosine"] = passage.SentenceCosines[place],
            ["bm25_share"] = bestBm25 == 0 ? 0 : (passage.Scores.Bm25 ?? 0) / bestBm25,
            ["sentence_coverage"] = coverage.Of(passage, passage.Sentences[place]),
            ["passage_coverage"] = coverage.ShareOf(passage),
            ["opens_passage"] = place == 0 ? 1 : 0,
        };
    }
}
