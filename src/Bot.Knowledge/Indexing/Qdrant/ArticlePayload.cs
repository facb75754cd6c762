using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Indexing.Qdrant;

/// <summary>An article as a point of the collection of articles: its text, and which version of it is in force. It has no vector.</summary>
/// <remarks>
/// A collection of its own, because a search of passages must not meet these points, and because each is as large as hundreds of passages: they are read one by one, for the source viewer and the check of quotes, and then whole.
/// </remarks>
/// <param name="Article">Its name.</param>
/// <param name="FileHash">The content hash of its passages that are in force.</param>
/// <param name="Build">The collection of passages that this belongs to.</param>
/// <param name="Commit">A new one with each write, even of a version that was there before.</param>
/// <param name="Text">Null where it was not asked for.</param>
internal sealed record ArticlePayload(
    string Article,
    ArticleMetadata Metadata,
    string TextHash,
    string FileHash,
    int ChunkCount,
    string Build,
    Guid Commit,
    string? Text)
{
    /// <summary>All but the text.</summary>
    public static PayloadChoice Header { get; } = new(null, ["text"]);

    public ArticleHeader ToHeader() => new(new ArticleId(Article), Metadata, TextHash);

    public static Point<ArticlePayload> Point(Article article, int chunkCount, string build, Guid commit) => new(
        PointIds.OfArticle(article.Id),
        PointVectors.None,
        new ArticlePayload(article.Id.Value, article.Metadata, article.Header.TextHash, article.FileHash, chunkCount, build, commit, article.Text));
}

/// <summary>Changes whenever an article is put in or removed: who has the list of articles with the same one need not read it again.</summary>
internal sealed record RevisionPayload(string Build, Guid Commit)
{
    public Point<RevisionPayload> Point() => new(PointIds.Revision, PointVectors.None, this);
}
