using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Retrieval;

/// <summary>Gives the full texts that quotes are checked against and readers look at.</summary>
public sealed class ArticleLibrary
{
    /// <summary>The article's current text; null when it is not, or no longer, in the index.</summary>
    public Task<ArticleText?> FindAsync(ArticleId id, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>How many articles there are, and the span of their publication dates.</summary>
    public Task<LibraryCoverage> GetCoverageAsync(CancellationToken cancellationToken) => throw new NotImplementedException();
}

/// <param name="Earliest">The earliest publication date; null when no article has one.</param>
/// <param name="Latest">The latest publication date; null when no article has one.</param>
public sealed record LibraryCoverage(int ArticleCount, ArticleDate? Earliest, ArticleDate? Latest);
