using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Reading;

/// <summary>Ranks sentences without the reader: by the question's terms they hold, and by the nearness of their vectors.</summary>
internal static class NearnessRanking
{
    /// <returns>Best first.</returns>
    public static IReadOnlyList<SentenceMatch> Rank(IReadOnlyList<Passage> passages, TermCoverage coverage, ReadingOptions options)
    {
        var matches =
            from passage in passages
            from sentence in passage.Sentences.Zip(passage.SentenceCosines, (span, cosine) => (Span: span, Cosine: cosine))
            let covered = coverage.Of(passage, sentence.Span)
            let score = sentence.Cosine + (options.CoverageWeight * covered) + (options.RankWeight / passage.Rank)
            orderby score descending
            select new SentenceMatch(passage, sentence.Span, score);
        return [.. matches];
    }
}
