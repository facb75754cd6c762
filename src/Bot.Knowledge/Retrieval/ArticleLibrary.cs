using Bot.Knowledge.Articles;
using Bot.Knowledge.Indexing;

namespace Bot.Knowledge.Retrieval;

/// <summary>Gives the full texts that quotes are checked against and readers look at.</summary>
public sealed class ArticleLibrary(IPassageIndex index)
{
    /// <summary>The article's current text; null when it is not, or no longer, in the index.</summary>
    public Task<ArticleText?> FindAsync(ArticleId id, CancellationToken cancellationToken) => index.FindArticleAsync(id, cancellationToken);

    /// <summary>All articles, in the order of their names.</summary>
    public async Task<IReadOnlyList<ArticleHeader>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await index.ListArticlesAsync(cancellationToken)).Select(article => article.Header).OrderBy(header => header.Id.Value, StringComparer.Ordinal)];

    /// <summary>How many articles there are, of how many publishers, and the span of their publication dates.</summary>
    public async Task<LibraryCoverage> GetCoverageAsync(CancellationToken cancellationToken)
    {
        var articles = await index.ListArticlesAsync(cancellationToken);
        var dates = articles.Select(article => article.Header.Metadata.Published).Where(date => date is not null).ToList();
        var publishers = articles.Select(article => article.Header.Metadata.Publisher ?? article.Header.Id.Value).Distinct(StringComparer.Ordinal).Count();
        return new LibraryCoverage(articles.Count, publishers, dates.Min(), dates.Max());
    }
}

/// <param name="PublisherCount">An article without a publisher counts as one of its own.</param>
/// <param name="Earliest">The earliest publication date; null when no article has one.</param>
/// <param name="Latest">The latest publication date; null when no article has one.</param>
public sealed record LibraryCoverage(int ArticleCount, int PublisherCount, ArticleDate? Earliest, ArticleDate? Latest);
