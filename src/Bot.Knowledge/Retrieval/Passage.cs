using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Retrieval;

/// <summary>A chunk that was found for a question.</summary>
/// <param name="Rank">Place in the fused ranking, counted from 1.</param>
/// <param name="Text">Exactly what stands under <paramref name="Span"/> in the article's text.</param>
/// <param name="Sentences">The spans of its sentences in the article's text, in order.</param>
/// <param name="SentenceCosines">Of the question's vector with each sentence's.</param>
public sealed record Passage(
    int Rank,
    ArticleHeader Article,
    TextSpan Span,
    string Text,
    IReadOnlyList<string> HeadingPath,
    IReadOnlyList<TextSpan> Sentences,
    IReadOnlyList<float> SentenceCosines,
    PassageScores Scores)
{
    /// <summary>The text under the article's title and the headings that it stands under, a line each.</summary>
    public string TextWithHeadings => string.Join('\n', [Article.Metadata.Title, .. HeadingPath, Text]);

    /// <summary>The words under one of the passage's spans.</summary>
    public string TextUnder(TextSpan span) => Text[(span.Start - Span.Start)..(span.End - Span.Start)];

    /// <summary>The sentences of a span's paragraph, as far as the passage holds it, from its beginning to the span's last.</summary>
    public IEnumerable<string> ParagraphUpTo(TextSpan span)
    {
        var before = Text.LastIndexOf("\n\n", span.Start - Span.Start, StringComparison.Ordinal);
        var start = before < 0 ? Span.Start : Span.Start + before;
        return Sentences.Where(sentence => sentence.Start >= start && sentence.Start < span.End).Select(TextUnder);
    }

    /// <summary>A sentence's place among the passage's, from 0; -1 when it is none of them.</summary>
    public int PlaceOf(TextSpan sentence)
    {
        for (var place = 0; place < Sentences.Count; place++)
        {
            if (Sentences[place] == sentence)
            {
                return place;
            }
        }

        return -1;
    }
}

/// <param name="Fused">Sum of reciprocal ranks.</param>
/// <param name="Bm25">Higher is better; null when the words did not find the passage.</param>
/// <param name="WordRank">Place among the passages found by words, counted from 1.</param>
/// <param name="Cosine">Of the question's vector with the passage's.</param>
/// <param name="VectorRank">Place among the passages found by vector, counted from 1.</param>
public sealed record PassageScores(double Fused, float? Bm25, int? WordRank, float Cosine, int? VectorRank);
