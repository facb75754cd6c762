using Bot.Knowledge.Articles;
using Bot.Knowledge.Embeddings;
using Bot.Knowledge.Retrieval;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Reading;

/// <summary>Ranks sentences by what the reader model says of them together with how their passages were found. The most promising ones are read once more, each by itself: what is said around a sentence may speak for it or against it.</summary>
/// <remarks>The weights were fitted so that the sentences which answer get most of a softmax over all sentences of a question (a listwise loss: Cao and others, Learning to Rank, ICML 2007).</remarks>
public sealed class SentenceRanker(ReaderModel model, ModelTokenizer tokenizer, IOptions<ReadingOptions> options)
{
    private static readonly FittedWeights FirstLook = FittedWeights.Load("ranking.json", SentenceFeatures.Names);
    private static readonly FittedWeights CloserLook = FittedWeights.Load("closer-ranking.json", SentenceFeatures.NamesOfCloserLook);

    private readonly ReadingOptions _options = options.Value;

    /// <returns>All sentences of the passages, best first.</returns>
    internal async Task<IReadOnlyList<SentenceMatch>> RankAsync(
        string question, IReadOnlyList<Passage> passages, TermCoverage coverage, CancellationToken cancellationToken)
    {
        var windows = passages.Select(passage => WindowOf(passage, coverage)).ToList();
        var readings = await model.ReadAsync(question, [.. windows.Select(window => window.Text)], cancellationToken);
        var bestBm25 = passages.Max(passage => passage.Scores.Bm25 ?? 0);
        var sentences = windows.Zip(readings).SelectMany(read => SentencesOf(read.First, read.Second, coverage, bestBm25)).ToList();
        return WithShares(_options.CloserLook == 0 ? sentences : await LookCloserAsync(question, sentences, cancellationToken));
    }

    private async Task<IReadOnlyList<SentenceMatch>> LookCloserAsync(string question, IEnumerable<SentenceMatch> sentences, CancellationToken cancellationToken)
    {
        var ranked = sentences.OrderByDescending(sentence => sentence.Score).ToList();
        var looks = await model.ReadAsync(question, [.. ranked.Take(_options.CloserLook).SelectMany(sentence => new[] { Alone(sentence), Titled(sentence) })], cancellationToken);
        return [.. ranked.Select((sentence, place) =>
        {
            var features = SentenceFeatures.WithCloserLook(sentence.Features, looks.ElementAtOrDefault(2 * place), looks.ElementAtOrDefault((2 * place) + 1));
            return sentence with { Features = features, Score = CloserLook.Of(features) };
        })];
    }

    private static ReaderText Alone(SentenceMatch sentence) => Whole(sentence.Passage.TextUnder(sentence.Span));

    private static ReaderText Titled(SentenceMatch sentence) => Whole($"{sentence.Passage.Article.Metadata.Title}. {sentence.Passage.TextUnder(sentence.Span)}");

    private static ReaderText Whole(string text) => new(text, [new TextSpan(0, text.Length)]);

    private static IReadOnlyList<SentenceMatch> WithShares(IReadOnlyList<SentenceMatch> sentences)
    {
        var best = sentences.Max(sentence => sentence.Score);
        var total = sentences.Sum(sentence => Math.Exp(sentence.Score - best));
        return
        [
            .. from sentence in sentences
               orderby sentence.Score descending
               select sentence with { Share = Math.Exp(sentence.Score - best) / total },
        ];
    }

    private ReadingWindow WindowOf(Passage passage, TermCoverage coverage) => ReadingWindow.Around(
        passage,
        [.. passage.Sentences.Zip(passage.SentenceCosines, (sentence, cosine) => cosine + (_options.CoverageWeight * coverage.Of(passage, sentence)))],
        [.. passage.Sentences.Select(sentence => tokenizer.Count(passage.TextUnder(sentence)))],
        _options.WindowTokens);

    private static IEnumerable<SentenceMatch> SentencesOf(ReadingWindow window, TextReading reading, TermCoverage coverage, double bestBm25)
    {
        for (var place = 0; place < window.Passage.Sentences.Count; place++)
        {
            var inWindow = place - window.First;
            var span = inWindow >= 0 && inWindow < reading.Spans.Count ? reading.Spans[inWindow] : null;
            var features = SentenceFeatures.Of(window.Passage, place, reading, span, coverage, bestBm25);
            yield return new SentenceMatch(window.Passage, window.Passage.Sentences[place], FirstLook.Of(features))
            {
                Answer = span is null ? null : new TextSpan(window.Start + span.Span.Start, window.Start + span.Span.End),
                Features = features,
            };
        }
    }
}
