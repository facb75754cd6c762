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
    /// <summary>What the embedding model reads: title and headings, then the text.</summary>
    public string TextToEmbed(string title) => $"{string.Join(" – ", [title, .. HeadingPath])}\n{Text}";
}
