using Bot.Knowledge.Retrieval;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Reading;

/// <summary>Finds the sentences in passages that answer a question, and ranks the passages anew by them. The best passages are read by the reader model, when it is on; without it sentences are told by the question's terms and the nearness of their vectors.</summary>
public sealed class PassageReader(TermWeigher weigher, SentenceRanker ranker, ReaderModel model, IOptions<ReadingOptions> options)
{
    private readonly ReadingOptions _options = options.Value;

    /// <param name="question">What is asked, such that it can be understood alone.</param>
    /// <param name="passages">Best first.</param>
    /// <param name="isForSeveral">Several things are asked for, which may stand far apart: all passages are read.</param>
    public async Task<PassageReading> ReadAsync(string question, IReadOnlyList<Passage> passages, bool isForSeveral, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(passages);
        var candidates = passages.Where(passage => !SourceList.Is(passage)).ToList();
        if (candidates.Count == 0)
        {
            return new PassageReading(passages, [], Evidence: 0, Coverage: 0);
        }

        var weights = await weigher.WeighAsync(question, cancellationToken);
        var coverage = new TermCoverage(weights, candidates);
        var (evidence, share) = (candidates.Max(coverage.Of), candidates.Max(coverage.ShareOf));
        if (_options.Model == ReaderChoice.None)
        {
            return new PassageReading(passages, NearnessRanking.Rank(candidates, coverage, _options), evidence, share) { UnknownTerms = weights.Unknown };
        }

        var sentences = await ranker.RankAsync(question, [.. isForSeveral ? candidates : candidates.Take(_options.Passages)], coverage, cancellationToken);
        return PassageReading.Reranked(passages, sentences, evidence, share) with { UnknownTerms = weights.Unknown };
    }

    /// <summary>Finds the sentences that hold most of a question's terms, by words alone: no model, which could be moved by whose side a name is on, takes part.</summary>
    /// <returns>Best first, equally good ones in the order of their passages; scored 0 to 1, what stands around a sentence counting half.</returns>
    public async Task<IReadOnlyList<SentenceMatch>> MatchWordsAsync(string question, IReadOnlyList<Passage> passages, CancellationToken cancellationToken)
    {
        var candidates = passages.Where(passage => !SourceList.Is(passage)).ToList();
        var coverage = new TermCoverage(await weigher.WeighAsync(question, cancellationToken), candidates);
        var matches =
            from passage in candidates
            orderby passage.Article.Id.Value, passage.Span.Start
            from sentence in passage.Sentences
            select new SentenceMatch(passage, sentence, coverage.Of(passage, sentence));
        return [.. matches.OrderByDescending(match => match.Score)];
    }

    /// <summary>Loads the model, when it is not, so that the first question does not wait for it.</summary>
    public Task WarmUpAsync(CancellationToken cancellationToken) => _options.Model == ReaderChoice.None
        ? Task.CompletedTask
        : model.ReadAsync("Who?", [new ReaderText("Nobody.", [])], cancellationToken);

    /// <summary>The share of the question's terms, by weight, that the passage which holds most of them holds; 0 to 1.</summary>
    public async Task<double> MeasureCoverageAsync(string question, IReadOnlyList<Passage> passages, CancellationToken cancellationToken)
    {
        var coverage = new TermCoverage(await weigher.WeighAsync(question, cancellationToken), passages);
        return passages.Where(passage => !SourceList.Is(passage)).Select(coverage.ShareOf).DefaultIfEmpty().Max();
    }
}
