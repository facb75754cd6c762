using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;
using Microsoft.Extensions.Logging;

namespace Bot.Knowledge.Answering;

/// <summary>Reads a quote again in the article before it is shown. What no longer stands there word for word, in the very version that was searched, is dropped.</summary>
public sealed partial class QuoteChecker(ArticleLibrary library, ILogger<QuoteChecker> logger)
{
    /// <returns>The words under the quote's span; null when the article is gone, is another version, or has other words there than were found.</returns>
    public async Task<string?> ReadAgainAsync(SelectedQuote quote, CancellationToken cancellationToken)
    {
        var (article, span) = (quote.Passage.Article, quote.Span);
        var current = await library.FindAsync(article.Id, cancellationToken);
        if (current is null)
        {
            LogGone(article.Id, span);
            return null;
        }

        if (current.Header.TextHash != article.TextHash)
        {
            LogChanged(article.Id, span);
            return null;
        }

        if (span.End > current.Text.Length || span.In(current.Text) != quote.Passage.TextUnder(span))
        {
            LogDiffers(article.Id, span);
            return null;
        }

        return span.In(current.Text);
    }

    [LoggerMessage(1, LogLevel.Warning, "Dropped a quote: {ArticleId} {Span} is no longer in the index.")]
    private partial void LogGone(ArticleId articleId, TextSpan span);

    [LoggerMessage(2, LogLevel.Warning, "Dropped a quote: {ArticleId} changed since {Span} was found.")]
    private partial void LogChanged(ArticleId articleId, TextSpan span);

    [LoggerMessage(3, LogLevel.Warning, "Dropped a quote: {ArticleId} has other words under {Span}.")]
    private partial void LogDiffers(ArticleId articleId, TextSpan span);
}
