using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Composition;

/// <summary>Makes an answer's citations: each quote is read again, numbered in order, and the same words are cited once, whoever printed them.</summary>
internal sealed class CitationBook(QuoteChecker checker, FixedTexts texts)
{
    private readonly List<Citation> _citations = [];

    public IReadOnlyList<Citation> Citations => _citations;

    /// <returns>Null when the words no longer stand in the article.</returns>
    public async Task<Citation?> CiteAsync(SelectedQuote quote, CancellationToken cancellationToken) =>
        await checker.ReadAgainAsync(quote, cancellationToken) is { } words ? Cite(quote.Passage.Article, quote.Span, words, quote.AnswerSpan) : null;

    /// <param name="words">What stands under the span in this version of the article.</param>
    public Citation Cite(ArticleHeader article, TextSpan span, string words, TextSpan? answer = null)
    {
        if (_citations.Find(citation => (citation.Article.Id == article.Id && citation.Span == span) || IsSame(citation.Quote, words)) is { } known)
        {
            return known;
        }

        var citation = new Citation(_citations.Count + 1, article, span, words) { AnswerSpan = answer, Attribution = Attribution.Of(article.Metadata, texts) };
        _citations.Add(citation);
        return citation;
    }

    private static bool IsSame(string one, string other) => QuestionWords.WordsOf(one).SequenceEqual(QuestionWords.WordsOf(other));
}
