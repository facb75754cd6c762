namespace Bot.Knowledge.Indexing.Qdrant;

/// <summary>A question as one request to the Query API, which finds by words and by vector and gives both scores.</summary>
/// <remarks>
/// Two searches in one batch. The first lets the server find both ways (prefetch) and rank what either found by the vectors as they are: so each match comes once, with its text and its cosine, and the nearest of them are the list by vector. The second gives the list by words, as ids with their BM25.
/// Ranks are fused by the retriever, for every kind of index: it fuses three rankings with weights, the last of them made of the matches' sentences, which the server does not know. Fused by the server, ranks would come without the two scores that the reader of passages weighs.
/// </remarks>
internal sealed class HybridSearch
{
    public HybridSearch(IndexQuery query, SparseVector? words, QdrantOptions options)
    {
        var vector = QdrantJson.ElementOf(query.Vector.ToArray());
        var near = new Search(vector, VectorNames.Dense, query.Limit, Params: new(new(Ignore: null, Rescore: true, options.Oversampling)));
        var held = words is null ? null : new Search(QdrantJson.ElementOf(words), VectorNames.Bm25, query.Limit);
        Search[] both = held is null ? [near] : [near, held];
        var union = new Search(vector, VectorNames.Dense, query.Limit * both.Length, both, new(new(Ignore: true, Rescore: null, Oversampling: null)), WithPayload: true);
        Searches = held is null ? [union] : [union, held];
    }

    public IReadOnlyList<Search> Searches { get; }

    public FoundPassages Read(IReadOnlyList<SearchResult> results) => new(
        [.. results[0].Points.Where(point => point.Payload is not null)],
        Searches.Count == 1 ? [] : results[1].Points);
}
