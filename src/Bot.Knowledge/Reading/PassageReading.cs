using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Reading;

/// <summary>What reading the passages found.</summary>
/// <param name="Passages">All that were handed to the reader, best first as it judges.</param>
/// <param name="Sentences">Best first; empty when there was no passage.</param>
/// <param name="Evidence">The weight of the question's terms that the best passage for them holds, in nats; comparable among questions.</param>
/// <param name="Coverage">That weight's share of all the question's terms; 0 to 1, and 1 when the question has no telling words.</param>
public sealed record PassageReading(IReadOnlyList<Passage> Passages, IReadOnlyList<SentenceMatch> Sentences, double Evidence, double Coverage)
{
    /// <summary>The stems of the question's telling words that no chunk of the whole index holds.</summary>
    public IReadOnlySet<string> UnknownTerms { get; init; } = new HashSet<string>();

    /// <summary>Puts those passages first whose sentences together have most of the likelihood; the rest follow as they were.</summary>
    internal static PassageReading Reranked(IReadOnlyList<Passage> passages, IReadOnlyList<SentenceMatch> sentences, double evidence, double coverage)
    {
        var shares = sentences.GroupBy(sentence => sentence.Passage).ToDictionary(group => group.Key, group => group.Sum(sentence => sentence.Share));
        var ranked = passages
            .OrderByDescending(passage => shares.GetValueOrDefault(passage, -1))
            .Select((passage, place) => (Before: passage, Now: passage with { Rank = place + 1 }))
            .ToDictionary(pair => pair.Before, pair => pair.Now);
        return new PassageReading(
            [.. ranked.Values.OrderBy(passage => passage.Rank)],
            [.. sentences.Select(sentence => sentence with { Passage = ranked[sentence.Passage] })],
            evidence,
            coverage);
    }
}

/// <summary>A sentence that may answer.</summary>
/// <param name="Span">In the article's text, inside the passage.</param>
/// <param name="Score">How well it answers; comparable among the sentences of one question.</param>
public sealed record SentenceMatch(Passage Passage, TextSpan Span, double Score)
{
    /// <summary>The words that answer, in the article's text; null when the reader did not read the sentence.</summary>
    public TextSpan? Answer { get; init; }

    /// <summary>The likelihood, among all sentences of the question, that it is this one that answers; 0 to 1. 0 without the reader.</summary>
    public double Share { get; init; }

    /// <summary>What the score was made of, by name; empty without the reader.</summary>
    public IReadOnlyDictionary<string, double> Features { get; init; } = new Dictionary<string, double>();
}
