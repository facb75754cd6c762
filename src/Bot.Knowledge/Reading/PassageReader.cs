using System.Numerics.Tensors;
using Bot.Knowledge.Embeddings;
using Bot.Knowledge.Retrieval;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Reading;

/// <summary>Finds the sentences in passages that answer a question: by the question's words they hold, and by the nearness of their vectors.</summary>
public sealed class PassageReader(TextEmbedder embedder, IOptions<ReadingOptions> options)
{
    private readonly ReadingOptions _options = options.Value;

    /// <param name="question">What is asked.</param>
    /// <param name="context">The question it follows, whose subject it may leave unsaid; null for a first question.</param>
    /// <returns>Best first; empty when the passages are.</returns>
    public async Task<IReadOnlyList<SentenceMatch>> ReadAsync(
        string question, string? context, IReadOnlyList<Passage> passages, CancellationToken cancellationToken)
    {
        var asked = context is null ? question : $"{context} {question}";
        var coverage = new TermCoverage(asked, passages);
        var candidates = (
            from passage in passages
            from span in passage.Sentences
            let covered = coverage.Of(passage, span)
            orderby covered + (_options.RankWeight / passage.Rank) descending
            select (Passage: passage, Span: span, Covered: covered)).Take(_options.Sentences).ToList();
        if (candidates.Count == 0)
        {
            return [];
        }

        var questionVector = await embedder.EmbedQuestionAsync(asked, cancellationToken);
        var vectors = await embedder.EmbedAsync([.. candidates.Select(candidate => candidate.Passage.TextUnder(candidate.Span))], cancellationToken);
        return [..
            from match in candidates.Zip(vectors, (candidate, vector) =>
            {
                var cosine = TensorPrimitives.Dot(questionVector.Span, vector.Span);
                return new SentenceMatch(candidate.Passage, candidate.Span, candidate.Covered, cosine)
                {
                    Score = cosine + (_options.CoverageWeight * candidate.Covered) + (_options.RankWeight / candidate.Passage.Rank),
                };
            })
            orderby match.Score descending
            select match];
    }
}
