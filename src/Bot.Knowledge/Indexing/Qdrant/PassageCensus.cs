namespace Bot.Knowledge.Indexing.Qdrant;

/// <summary>Which passages a build holds: how many of which version of which article. Compared with the list of articles, it shows what a pass that broke off has left undone.</summary>
internal sealed class PassageCensus
{
    private const int PageSize = 5000;

    private readonly Dictionary<PassageVersion, int> _counts = [];

    /// <returns>Null when the numbers add up, and nothing need be looked at one by one.</returns>
    public static async Task<PassageCensus?> TakeAsync(QdrantClient client, QdrantBuild build, IReadOnlyList<IndexedArticle> articles, CancellationToken cancellationToken)
    {
        if (await client.CountAsync(build.Passages, filter: null, cancellationToken) == articles.Sum(article => article.ChunkCount))
        {
            return null;
        }

        var census = new PassageCensus();
        Guid? next = null;
        do
        {
            var page = await client.ScrollAsync<PassageVersion>(build.Passages, new ScrollRequest(PageSize, next, Filter: null, new PayloadChoice(["article", "content_hash"], null)), cancellationToken);
            foreach (var point in page.Points)
            {
                census._counts[point.Payload] = census._counts.GetValueOrDefault(point.Payload) + 1;
            }

            next = page.NextPageOffset;
        }
        while (next is not null);

        return census;
    }

    /// <summary>Whether all passages of the article's version are there.</summary>
    public bool Holds(IndexedArticle article) => _counts.GetValueOrDefault(VersionOf(article)) == article.ChunkCount;

    /// <summary>Passages of versions that are not in force.</summary>
    public IEnumerable<PassageVersion> StrayFrom(IReadOnlyList<IndexedArticle> articles) => _counts.Keys.Except(articles.Select(VersionOf));

    private static PassageVersion VersionOf(IndexedArticle article) => new(article.Header.Id.Value, article.FileHash);
}
