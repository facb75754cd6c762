using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Retrieval;

/// <summary>A chunk that was found for a question.</summary>
/// <param name="Rank">Place in the fused ranking, counted from 1.</param>
/// <param name="Text">Exactly what stands under <paramref name="Span"/> in the article's text.</param>
/// <param name="Sentences">The spans of its sentences in the article's text, in order.</param>
public sealed record Passage(
    int Rank,
    ArticleHeader Article,
    TextSpan Span,
    string Text,
    IReadOnlyList<string> HeadingPath,
    IReadOnlyList<TextSpan> Sentences,
    PassageScores Scores);

/// <param name="Fused">Sum of reciprocal ranks.</param>
/// <param name="Bm25">Higher is better; null when the words did not find the passage.</param>
/// <param name="WordRank">Place among the passages found by words, counted from 1.</param>
/// <param name="Cosine">Of the question's vector with the passage's.</param>
/// <param name="VectorRank">Place among the passages found by vector, counted from 1.</param>
public sealed record PassageScores(double Fused, float? Bm25, int? WordRank, float Cosine, int? VectorRank);
