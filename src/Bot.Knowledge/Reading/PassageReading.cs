using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Reading;

/// <summary>What reading the passages found.</summary>
/// <param name="Sentences">Best first; empty when there was no passage.</param>
/// <param name="Evidence">The weight of the question's terms that the best passage for them holds, in nats; comparable among questions.</param>
/// <param name="Coverage">That weight's share of all the question's terms; 0 to 1, and 1 when the question has no telling words.</param>
public sealed record PassageReading(IReadOnlyList<SentenceMatch> Sentences, double Evidence, double Coverage);

/// <summary>A sentence that may answer.</summary>
/// <param name="Span">In the article's text, inside the passage.</param>
/// <param name="Score">How well it answers; comparable among the sentences of one question.</param>
public sealed record SentenceMatch(Passage Passage, TextSpan Span, double Score);
