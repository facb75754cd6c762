using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Reading;

/// <summary>A sentence that may answer.</summary>
/// <param name="Span">In the article's text, inside the passage.</param>
/// <param name="Coverage">Share of the question's terms, by weight, that the sentence and its surroundings hold; 0 to 1.</param>
/// <param name="Cosine">Of the question's vector with the sentence's.</param>
public sealed record SentenceMatch(Passage Passage, TextSpan Span, double Coverage, float Cosine)
{
    /// <summary>How well it answers; comparable among the sentences of one question.</summary>
    public required double Score { get; init; }
}
