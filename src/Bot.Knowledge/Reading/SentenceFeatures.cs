using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Reading;

/// <summary>What is measured of a sentence to tell how well it answers, by name. The weights stand in <c>ranking.json</c>, those after the closer look in <c>closer-ranking.json</c>.</summary>
internal static class SentenceFeatures
{
    // What an unread sentence or passage counts as: below nearly all that were read.
    private const float UnreadRelevance = -6;
    private const float UnreadMargin = -25;
    private const float UnreadScore = -10;
    private const float NotLookedAtRelevance = -5;
    private const float NotLookedAtMargin = -18;

    public static IReadOnlyList<string> Names { get; } =
    [
        "relevance", "span_margin", "span_score", "best_span_margin", "fused", "rank",
        "passage_cosine", "sentence_cosine", "bm25_share", "sentence_coverage", "passage_coverage", "opens_passage",
    ];

    /// <summary>With what the closer look adds.</summary>
    public static IReadOnlyList<string> NamesOfCloserLook { get; } =
        [.. Names, "is_looked_at", "alone_relevance", "alone_margin", "titled_relevance", "titled_margin"];

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

    /// <param name="alone">What the model says of the sentence by itself; null when it was not read once more.</param>
    /// <param name="titled">The same with the article's title in front.</param>
    public static Dictionary<string, double> WithCloserLook(IReadOnlyDictionary<string, double> features, TextReading? alone, TextReading? titled) => new(features)
    {
        ["is_looked_at"] = alone is null ? 0 : 1,
        ["alone_relevance"] = alone?.Relevance ?? NotLookedAtRelevance,
        ["alone_margin"] = Math.Max(alone?.BestMargin ?? NotLookedAtMargin, NotLookedAtMargin),
        ["titled_relevance"] = titled?.Relevance ?? NotLookedAtRelevance,
        ["titled_margin"] = Math.Max(titled?.BestMargin ?? NotLookedAtMargin, NotLookedAtMargin),
    };
}
