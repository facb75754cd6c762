using System.Numerics.Tensors;
using Bot.Knowledge.Embeddings;
using Bot.Knowledge.Retrieval;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Reading;

/// <summary>Finds the sentences in passages that answer a question: by the question's terms they hold, and by the nearness of their vectors.</summary>
public sealed class PassageReader(TextEmbedder embedder, TermWeigher weigher, IOptions<ReadingOptions> options)
{
    private readonly ReadingOptions _options = options.Value;

    /// <param name="question">What is asked, with the question it follows in front where it leaves its subject to that.</param>
    public async Task<PassageReading> ReadAsync(string question, IReadOnlyList<Passage> passages, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(passages);
        passages = [.. passages.Where(passage => !SourceList.Is(passage))];
        if (passages.Count == 0)
        {
            return new PassageReading([], 0);
        }

        var coverage = new TermCoverage(await weigher.WeighAsync(question, cancellationToken), passages);
        var candidates = (
            from passage in passages
            from span in passage.Sentences
            let prior = (_options.CoverageWeight * coverage.Of(passage, span)) + (_options.RankWeight / passage.Rank)
            orderby prior descending
            select (Passage: passage, Span: span, Prior: prior)).Take(_options.Sentences).ToList();

        var asked = await embedder.EmbedQuestionAsync(question, cancellationToken);
        var vectors = await embedder.EmbedAsync([.. candidates.Select(candidate => candidate.Passage.TextUnder(candidate.Span))], cancellationToken);
        var matches = candidates.Zip(vectors, (candidate, vector) => new SentenceMatch(
            candidate.Passage, candidate.Span, candidate.Prior + TensorPrimitives.Dot(asked.Span, vector.Span)));
        return new PassageReading([.. matches.OrderByDescending(match => match.Score)], passages.Max(coverage.Of));
    }
}
