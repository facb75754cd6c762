using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Indexing.Qdrant;

/// <summary>What a search found, before it is known which of it is in force.</summary>
/// <param name="union">What either way found, with payload, ranked by cosine.</param>
/// <param name="byWords">Ids and BM25.</param>
internal sealed class FoundPassages(IReadOnlyList<FoundPoint> union, IReadOnlyList<FoundPoint> byWords)
{
    /// <summary>The articles' names.</summary>
    public IReadOnlyCollection<string> Articles { get; } = union.Select(point => point.Payload!.Article).ToHashSet();

    /// <param name="articles">By the ids of their points; what is of another version, or of no article, is left out.</param>
    public IndexMatches Matches(IReadOnlyDictionary<Guid, ArticlePayload> articles, IndexQuery query)
    {
        var bm25 = byWords.ToDictionary(point => point.Id, point => point.Score);
        var matches = new Dictionary<Guid, IndexMatch>();
        foreach (var (id, cosine, payload) in union.Select(point => (point.Id, point.Score, point.Payload!)))
        {
            if (articles.TryGetValue(PointIds.OfArticle(new ArticleId(payload.Article)), out var article) && article.FileHash == payload.ContentHash)
            {
                matches.Add(id, new IndexMatch(
                    article.ToHeader(),
                    payload.ToChunk(),
                    bm25.TryGetValue(id, out var score) ? score : null,
                    cosine,
                    QuantizedVectors.Cosines(payload.SentenceVectors, query.Vector.Span)));
            }
        }

        return new IndexMatches(
            Ranked(byWords.Where(point => matches.ContainsKey(point.Id)).Select(point => (point.Score, matches[point.Id])), query.Limit),
            Ranked(matches.Values.Select(match => (match.Cosine, match)), query.Limit));
    }

    /// <summary>Best first; the server leaves equals in no certain order.</summary>
    private static IReadOnlyList<IndexMatch> Ranked(IEnumerable<(float Score, IndexMatch Match)> matches, int limit) =>
    [
        .. matches.OrderByDescending(scored => scored.Score)
            .ThenBy(scored => scored.Match.Article.Id.Value, StringComparer.Ordinal)
            .ThenBy(scored => scored.Match.Chunk.Span.Start)
            .Take(limit)
            .Select(scored => scored.Match),
    ];
}
