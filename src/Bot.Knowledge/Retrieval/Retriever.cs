using Bot.Knowledge.Articles;
using Bot.Knowledge.Embeddings;
using Bot.Knowledge.Indexing;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Retrieval;

/// <summary>Finds the passages for a question: by words and by vector, fused into one ranking.</summary>
/// <remarks>What either search found is ranked a third time, by its best sentence. The weights were set on questions about two collections, news background and encyclopedia articles.</remarks>
public sealed class Retriever(TextEmbedder embedder, IPassageIndex index, IOptions<RetrievalOptions> options)
{
    private const double VectorWeight = 2;
    private const double WordWeight = 1;
    private const double SentenceWeight = 1;

    private readonly RetrievalOptions _options = options.Value;

    /// <summary>Passages that are handed on when one thing is asked for.</summary>
    public int Passages => _options.Passages;

    /// <param name="queries">What to search for: the question, and other wordings of it. All rankings are fused into one.</param>
    /// <param name="isForSeveral">Several things are asked for, which may stand far apart.</param>
    /// <returns>Best first; empty when the index is.</returns>
    public Task<IReadOnlyList<Passage>> RetrieveAsync(IReadOnlyList<string> queries, bool isForSeveral, CancellationToken cancellationToken) =>
        RetrieveAsync(queries, byVector: true, isForSeveral ? _options.PassagesForSeveral : _options.Passages, cancellationToken);

    /// <summary>Finds by words alone: no model, which could be moved by whose side a name is on, takes part.</summary>
    /// <returns>Best first; empty when no passage holds one of the words.</returns>
    public Task<IReadOnlyList<Passage>> RetrieveByWordsAsync(string query, CancellationToken cancellationToken) =>
        RetrieveAsync([query], byVector: false, _options.Passages, cancellationToken);

    private async Task<IReadOnlyList<Passage>> RetrieveAsync(IReadOnlyList<string> queries, bool byVector, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(queries);
        var rankings = new List<(IReadOnlyList<ChunkKey> Chunks, double Weight)>();
        var found = new Dictionary<ChunkKey, FoundChunk>();
        foreach (var query in queries)
        {
            var vector = await embedder.EmbedQuestionAsync(query, cancellationToken);
            var matches = await index.SearchAsync(new IndexQuery(query, vector, _options.Candidates), cancellationToken);
            matches = byVector ? matches : matches with { ByVector = [] };
            Collect(matches.ByVector, found, (chunk, rank) => chunk.VectorRank = Best(chunk.VectorRank, rank));
            Collect(matches.ByWords, found, (chunk, rank) => chunk.WordRank = Best(chunk.WordRank, rank));
            rankings.Add((Keys(matches.ByVector), VectorWeight));
            rankings.Add((Keys(matches.ByWords), WordWeight));
            rankings.Add((Keys(SentenceRanking.Rank(query, [.. matches.ByVector.UnionBy(matches.ByWords, ChunkKey.Of)])), SentenceWeight));
        }

        return
        [
            .. RankFusion.Fuse(rankings)
                .OrderByDescending(fused => fused.Score)
                .ThenByDescending(fused => byVector ? found[fused.Item].Cosine : 0)
                .ThenBy(fused => fused.Item.Article.Value, StringComparer.Ordinal)
                .ThenBy(fused => fused.Item.Span.Start)
                .Take(most)
                .Select((fused, place) => found[fused.Item].ToPassage(place + 1, fused.Score)),
        ];
    }

    private static void Collect(IReadOnlyList<IndexMatch> matches, Dictionary<ChunkKey, FoundChunk> found, Action<FoundChunk, int> rank)
    {
        for (var place = 0; place < matches.Count; place++)
        {
            var match = matches[place];
            if (!found.TryGetValue(ChunkKey.Of(match), out var chunk))
            {
                found.Add(ChunkKey.Of(match), chunk = new FoundChunk(match));
            }

            chunk.Cosine = Math.Max(chunk.Cosine, match.Cosine);
            chunk.SentenceCosines = [.. chunk.SentenceCosines.Zip(match.SentenceCosines, Math.Max)];
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

        public IReadOnlyList<float> SentenceCosines { get; set; } = match.SentenceCosines;

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
            SentenceCosines,
            new PassageScores(fused, Bm25, WordRank, Cosine, VectorRank));
    }
}
