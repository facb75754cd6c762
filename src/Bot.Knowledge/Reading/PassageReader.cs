using Bot.Knowledge.Retrieval;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Reading;

/// <summary>Finds the sentences in passages that answer a question: by the question's terms they hold, and by the nearness of their vectors.</summary>
public sealed class PassageReader(TermWeigher weigher, IOptions<ReadingOptions> options)
{
    private readonly ReadingOptions _options = options.Value;

    /// <param name="question">What is asked, with the question it follows in front where it leaves its subject to that.</param>
    public async Task<PassageReading> ReadAsync(string question, IReadOnlyList<Passage> passages, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(passages);
        passages = [.. passages.Where(passage => !SourceList.Is(passage))];
        if (passages.Count == 0)
        {
            return new PassageReading([], Evidence: 0, Coverage: 0);
        }

        var weights = await weigher.WeighAsync(question, cancellationToken);
        var coverage = new TermCoverage(weights, passages);
        var matches =
            from passage in passages
            from sentence in passage.Sentences.Zip(passage.SentenceCosines, (span, cosine) => (Span: span, Cosine: cosine))
            let covered = coverage.Of(passage, sentence.Span)
            let score = sentence.Cosine + (_options.CoverageWeight * covered) + (_options.RankWeight / passage.Rank)
            orderby score descending
            select new SentenceMatch(passage, sentence.Span, score);
        var evidence = passages.Max(coverage.Of);
        return new PassageReading([.. matches], evidence, weights.Total == 0 ? 1 : evidence / weights.Total);
    }
}
