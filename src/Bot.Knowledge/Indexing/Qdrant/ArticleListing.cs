namespace Bot.Knowledge.Indexing.Qdrant;

/// <summary>Reads the list of a build's articles, page by page.</summary>
internal static class ArticleListing
{
    private const int PageSize = 500;

    /// <summary>All points of the collection but the one that stands for its revision.</summary>
    public static PointFilter Articles { get; } = new(Must: null, MustNot: [FilterCondition.IsOneOf(PointIds.Revision)]);

    /// <param name="collection">The articles' collection, or its alias.</param>
    /// <returns>By ordinal order of their names.</returns>
    public static async Task<IReadOnlyList<IndexedArticle>> ReadAsync(QdrantClient client, string collection, CancellationToken cancellationToken)
    {
        List<IndexedArticle> articles = [];
        Guid? next = null;
        do
        {
            var page = await client.ScrollAsync<ArticlePayload>(collection, new ScrollRequest(PageSize, next, Articles, ArticlePayload.Header), cancellationToken);
            articles.AddRange(page.Points.Select(point => new IndexedArticle(point.Payload.ToHeader(), point.Payload.FileHash, point.Payload.ChunkCount)));
            next = page.NextPageOffset;
        }
        while (next is not null);

        articles.Sort((left, right) => string.CompareOrdinal(left.Header.Id.Value, right.Header.Id.Value));
        return articles;
    }
}
