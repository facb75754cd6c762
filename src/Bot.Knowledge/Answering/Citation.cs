using Bot.Knowledge.Articles;
using Bot.Knowledge.Questions.Languages;

namespace Bot.Knowledge.Answering;

/// <summary>A link from a place in the answer to a span of an article.</summary>
/// <param name="Number">The number in brackets behind the quote, from 1.</param>
/// <param name="Article">The version that was quoted.</param>
/// <param name="Quote">Exactly what stands under <paramref name="Span"/> in the text of that version, read again before it was shown.</param>
public sealed record Citation(int Number, ArticleHeader Article, TextSpan Span, string Quote)
{
    /// <summary>The words that answer, in the article's text and inside <see cref="Span"/>; null when the quote answers as a whole.</summary>
    public TextSpan? AnswerSpan { get; init; }

    /// <summary>Who published the words, and when, in the asker's language.</summary>
    public Attribution Attribution { get; init; } = Attribution.Of(Article.Metadata, FixedTexts.For(Language.English));

    /// <summary>The quote as a reader sees it: white space folded, Markdown's marks taken away, no word changed.</summary>
    public string PlainQuote => MarkdownText.ToPlain(Quote);

    /// <summary>Where the words that answer stand in <see cref="PlainQuote"/>; null when the quote answers as a whole, or when Markdown's marks run across their ends.</summary>
    public TextSpan? PlainAnswer
    {
        get
        {
            if (AnswerSpan is not { Length: > 0 } answer || !Span.Contains(answer) || answer == Span)
            {
                return null;
            }

            var (start, end) = (answer.Start - Span.Start, answer.End - Span.Start);
            var words = MarkdownText.ToPlain(Quote[start..end]);
            var place = PlainQuote.IndexOf(words, Math.Max(0, MarkdownText.ToPlain(Quote[..start]).Length - 1), StringComparison.Ordinal);
            return place < 0 || words.Length == 0 ? null : new TextSpan(place, place + words.Length);
        }
    }
}
