using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Ingestion;

/// <summary>How a collection is made up, for its owner: whose texts they are, of which kind, year and side. An answer can be no more balanced than its sources.</summary>
/// <param name="Groups">By publisher, kind, year and side, as far as the articles name them; none for a small collection.</param>
public sealed record CollectionBalance(IReadOnlyList<BalanceGroup> Groups)
{
    /// <summary>Fewer articles say nothing about balance.</summary>
    private const int MinArticles = 5;

    public static CollectionBalance Of(IReadOnlyCollection<ArticleMetadata> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return articles.Count < MinArticles ? new CollectionBalance([]) : new CollectionBalance(
        [
            .. new[]
            {
                BalanceGroup.Of("publisher", articles, article => article.Publisher),
                BalanceGroup.Of("kind", articles, article => article.Kind),
                BalanceGroup.Of("year", articles, article => article.Published?.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                BalanceGroup.Of("side", articles, article => article.Side),
            }.Where(group => group.Shares.Count > 0),
        ]);
    }
}

/// <summary>The articles of a collection by one of their facts.</summary>
/// <param name="Fact">The front matter's name of it; "year" for that of publication.</param>
/// <param name="Shares">How many articles have each value, most first; those without the fact are left out.</param>
/// <param name="Without">How many articles do not name it.</param>
public sealed record BalanceGroup(string Fact, IReadOnlyList<BalanceShare> Shares, int Without)
{
    /// <summary>From this share of the articles that name the fact on, one value dominates.</summary>
    private const double Dominance = 0.8;

    private const int MinNamed = 5;

    /// <summary>The value that dominates; null when none does.</summary>
    public BalanceShare? Dominant =>
        Shares.Sum(share => share.Articles) is >= MinNamed and var named && Shares[0].Articles >= Dominance * named ? Shares[0] : null;

    internal static BalanceGroup Of(string fact, IReadOnlyCollection<ArticleMetadata> articles, Func<ArticleMetadata, string?> value)
    {
        var named = articles.Select(value).OfType<string>().ToList();
        return new BalanceGroup(
            fact,
            [.. named.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Select(group => new BalanceShare(group.First(), group.Count())).OrderByDescending(share => share.Articles).ThenBy(share => share.Value, StringComparer.Ordinal)],
            articles.Count - named.Count);
    }
}

public sealed record BalanceShare(string Value, int Articles);
