using Bot.Knowledge.Articles;
using Bot.Knowledge.Embeddings;
using Bot.Knowledge.Indexing;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Retrieval;

/// <summary>Finds the passages for a question: by words and by vector, fused into one ranking.</summary>
public sealed class Retriever(TextEmbedder embedder, IPassageIndex index, IOptions<RetrievalOptions> options)
{
    private readonly RetrievalOptions _options = options.Value;

    /// <param name="queries">What to search for: the question, and other wordings of it. All rankings are fused into one.</param>
    /// <returns>Best first; empty when the index is.</returns>
    public async Task<IReadOnlyList<Passage>> RetrieveAsync(IReadOnlyList<string> queries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(queries);
        var found = new List<IndexMatches>(queries.Count);
        foreach (var query in queries)
        {
            var vector = await embedder.EmbedQuestionAsync(query, cancellationToken);
            found.Add(await index.SearchAsync(new IndexQuery(query, vector, _options.Candidates), cancellationToken));
        }

        var scores = new Dictionary<ChunkKey, FoundChunk>();
        foreach (var matches in found)
        {
            Collect(matches.ByWords, scores, (chunk, rank) => chunk.WordRank = Best(chunk.WordRank, rank));
            Collect(matches.ByVector, scores, (chunk, rank) => chunk.VectorRank = Best(chunk.VectorRank, rank));
        }

        return
        [
            .. RankFusion.Fuse(found.SelectMany(matches => (IReadOnlyList<ChunkKey>[])[Keys(matches.ByVector), Keys(matches.ByWords)]))
                .OrderByDescending(fused => fused.Score)
                .ThenByDescending(fused => scores[fused.Item].Cosine)
                .ThenBy(fused => fused.Item.Article.Value, StringComparer.Ordinal)
                .ThenBy(fused => fused.Item.Span.Start)
                .Take(_options.Passages)
                .Select((fused, place) => scores[fused.Item].ToPassage(place + 1, fused.Score)),
        ];
    }

    private static void Collect(IReadOnlyList<IndexMatch> matches, Dictionary<ChunkKey, FoundChunk> scores, Action<FoundChunk, int> rank)
    {
        for (var place = 0; place < matches.Count; place++)
        {
            var match = matches[place];
            if (!scores.TryGetValue(ChunkKey.Of(match), out var chunk))
            {
                scores.Add(ChunkKey.Of(match), chunk = new FoundChunk(match));
            }

            chunk.Cosine = Math.Max(chunk.Cosine, match.Cosine);
            chunk.Bm25 = match.Bm25 is { } bm25 ? Math.Max(chunk.Bm25 ?? bm25, bm25) : chunk.Bm25;
            rank(chunk, place + 1);
        }
    }

    private static int Best(int? rank, int other) => Math.Min(rank ?? other, other);

    private static IReadOnlyList<ChunkKey> Keys(IReadOnlyList<IndexMatch> matches) => [.. matches.Select(ChunkKey.Of)];

    /// <summary>A chunk of one version of an article.</summary>
    private readonly record struct ChunkKey(ArticleId Article, string TextHash, TextSpan Span)
    {
        public static ChunkKey Of(IndexMatch match) => new(match.Article.Id, match.Article.TextHash, match.Chunk.Span);
    }

    /// <summary>A chunk with its best scores over all queries.</summary>
    private sealed class FoundChunk(IndexMatch match)
    {
        public float Cosine { get; set; } = match.Cosine;

        public float? Bm25 { get; set; }

        public int? WordRank { get; set; }

        public int? VectorRank { get; set; }

        public Passage ToPassage(int rank, double fused) => new(
            rank,
            match.Article,
            match.Chunk.Span,
            match.Chunk.Text,
            match.Chunk.HeadingPath,
            match.Chunk.Sentences,
            new PassageScores(fused, Bm25, WordRank, Cosine, VectorRank));
    }
}
