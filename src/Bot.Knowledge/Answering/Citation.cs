using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Answering;

/// <summary>A link from a place in the answer to a span of an article.</summary>
/// <param name="Number">The number in brackets behind the quote, from 1.</param>
/// <param name="Article">The version that was quoted.</param>
/// <param name="Quote">Exactly what stands under <paramref name="Span"/> in the text of that version, read again before it was shown.</param>
public sealed record Citation(int Number, ArticleHeader Article, TextSpan Span, string Quote)
{
    /// <summary>The quote as a reader sees it: white space folded, Markdown's marks taken away, no word changed.</summary>
    public string PlainQuote => MarkdownText.ToPlain(Quote);
}
