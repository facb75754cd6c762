using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Chunking;

/// <summary>A verbatim piece of one article: <c>Text</c> is exactly what stands under <c>Span</c>.</summary>
/// <param name="HeadingPath">Context for search and embedding only; never part of <c>Text</c>, so quotes stay exact.</param>
/// <param name="Sentences">The spans of its sentences in the article's text, in order, inside <paramref name="Span"/>.</param>
public sealed record Chunk(
    ArticleId Article,
    TextSpan Span,
    string Text,
    IReadOnlyList<string> HeadingPath,
    IReadOnlyList<TextSpan> Sentences)
{
    /// <summary>The chunk that runs from the first sentence's start to the last one's end.</summary>
    /// <exception cref="ArgumentException">There is no sentence, or they are not in order and apart.</exception>
    public static Chunk Of(Article article, IReadOnlyList<string> headingPath, IReadOnlyList<TextSpan> sentences)
    {
        if (sentences.Count == 0 || sentences.Zip(sentences.Skip(1)).Any(pair => pair.First.End > pair.Second.Start))
        {
            throw new ArgumentException($"The sentences of a chunk of {article.Id} are missing or not in order.", nameof(sentences));
        }

        var span = sentences[0].Cover(sentences[^1]);
        return new Chunk(article.Id, span, span.In(article.Text), headingPath, sentences);
    }

    /// <summary>What the embedding model reads: title and headings, then the text.</summary>
    public string TextToEmbed(string title) => $"{string.Join(" – ", [title, .. HeadingPath])}\n{Text}";
}
