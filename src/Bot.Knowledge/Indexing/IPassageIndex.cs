using Bot.Knowledge.Articles;
using Bot.Knowledge.Chunking;

namespace Bot.Knowledge.Indexing;

/// <summary>Holds articles, their chunks and vectors, and finds chunks by words and by vector. Safe for many threads and processes at once: a reader sees an article's old version or its new one, never a mixture.</summary>
/// <remarks>
/// An index belongs to one embedding model and one chunker (<see cref="IndexProfile"/>). Reading one that was built with others throws <see cref="IndexMismatchException"/>.
/// An index on a server that cannot be reached throws <see cref="IndexUnavailableException"/>; the next call may find it again.
/// </remarks>
public interface IPassageIndex
{
    /// <summary>Opens the index for reading, so that the first question does not wait for it.</summary>
    /// <returns>False when no pass over a folder was ever completed into it.</returns>
    /// <exception cref="IndexMismatchException">It was built with another model or chunker.</exception>
    Task<bool> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Begins to bring the index into step with a folder: writes go to the current build, or, when that was made with another model or chunker, to a new one beside it that readers see only after <see cref="IIndexWriter.CompleteAsync"/>.</summary>
    Task<IIndexWriter> BeginWriteAsync(CancellationToken cancellationToken);

    /// <summary>The chunks nearest to a query by words and by vector, each list best first, both and the chunks' articles from one moment.</summary>
    Task<IndexMatches> SearchAsync(IndexQuery query, CancellationToken cancellationToken);

    /// <summary>How many chunks hold each of the words, title and headings included, in any form that the search by words takes for the same.</summary>
    Task<WordCounts> CountWordsAsync(IReadOnlyCollection<string> words, CancellationToken cancellationToken);

    /// <summary>The article's current text; null when it is not in the index.</summary>
    Task<ArticleText?> FindArticleAsync(ArticleId id, CancellationToken cancellationToken);

    Task<IReadOnlyList<IndexedArticle>> ListArticlesAsync(CancellationToken cancellationToken);

    /// <summary>All that is kept of an article, so that it can be compared with its file or put into another index; null when it is not in this one.</summary>
    Task<StoredArticle?> ReadArticleAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>What stands in the index, whichever model and chunker it was built with; null when there is none.</summary>
    Task<IndexSummary?> SummarizeAsync(CancellationToken cancellationToken);
}

/// <summary>One pass of writes. A call that has returned is done for good; calls for different articles may overlap.</summary>
public interface IIndexWriter : IAsyncDisposable
{
    /// <summary>The writes go to a new build, because the one that readers see was made with another model or chunker.</summary>
    bool IsRebuild { get; }

    /// <summary>The articles in the build that is written to: those that need not be embedded again.</summary>
    Task<IReadOnlyList<IndexedArticle>> ListArticlesAsync(CancellationToken cancellationToken);

    /// <summary>Puts the article in, in place of the version there was.</summary>
    /// <param name="vectors">One for each chunk, in their order.</param>
    Task ReplaceAsync(Article article, IReadOnlyList<Chunk> chunks, IReadOnlyList<ChunkVectors> vectors, CancellationToken cancellationToken);

    /// <summary>Removes every trace of the article.</summary>
    Task RemoveAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>Makes a new build the one that readers see. Without it, the new build is dropped or taken up again by the next pass; the old one stays in service.</summary>
    Task CompleteAsync(CancellationToken cancellationToken);
}

/// <summary>What an index was built with.</summary>
public sealed record IndexProfile(string Model, int Dimensions, string Chunker)
{
    /// <summary>Refuses chunks that are no part of the article's text, and vectors that are not theirs.</summary>
    /// <exception cref="ArgumentException"/>
    internal void Check(Article article, IReadOnlyList<Chunk> chunks, IReadOnlyList<ChunkVectors> vectors)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(chunks);
        ArgumentNullException.ThrowIfNull(vectors);
        if (!chunks.Select(chunk => chunk.Sentences.Count).SequenceEqual(vectors.Select(vector => vector.Sentences.Count))
            || vectors.SelectMany(vector => vector.Sentences.Append(vector.Chunk)).Any(vector => vector.Length != Dimensions))
        {
            throw new ArgumentException($"{article.Id} needs vectors of {Dimensions} numbers, one for each of its {chunks.Count} chunks and one for each of their sentences.", nameof(vectors));
        }

        if (chunks.FirstOrDefault(chunk => chunk.Article != article.Id || chunk.Span.In(article.Text) != chunk.Text) is { } wrong)
        {
            throw new ArgumentException($"{article.Id}: the text of chunk {wrong.Span} is not what stands under its span.", nameof(chunks));
        }
    }
}

/// <summary>An article as the index lists it.</summary>
public sealed record IndexedArticle(ArticleHeader Header, string FileHash, int ChunkCount);

/// <param name="Text">The question's words as typed; not a search expression.</param>
/// <param name="Limit">Matches in each list, at most.</param>
public sealed record IndexQuery(string Text, ReadOnlyMemory<float> Vector, int Limit);

/// <param name="ByWords">Best BM25 first.</param>
/// <param name="ByVector">Highest cosine first.</param>
public sealed record IndexMatches(IReadOnlyList<IndexMatch> ByWords, IReadOnlyList<IndexMatch> ByVector);

/// <param name="Bm25">Higher is better; null when the words did not find it.</param>
/// <param name="Cosine">−1 to 1; given for each match, however it was found.</param>
/// <param name="SentenceCosines">Of the query with each of the chunk's sentences alone, in their order.</param>
public sealed record IndexMatch(ArticleHeader Article, Chunk Chunk, float? Bm25, float Cosine, IReadOnlyList<float> SentenceCosines);

/// <param name="ChunkCount">All chunks of the index.</param>
/// <param name="ChunksWith">For each word that was asked for, the chunks that hold it.</param>
public sealed record WordCounts(int ChunkCount, IReadOnlyDictionary<string, int> ChunksWith);

/// <param name="Article">Without its blocks, which are needed for cutting alone and not kept.</param>
/// <param name="Chunks">In order of place.</param>
/// <param name="Vectors">One for each chunk, in their order; those of sentences as near as a byte a number is.</param>
public sealed record StoredArticle(Article Article, IReadOnlyList<Chunk> Chunks, IReadOnlyList<ChunkVectors> Vectors);

/// <param name="Place">Where it is kept: a file, or a collection on a server.</param>
/// <param name="Version">Of what keeps it, such as <c>SQLite 3.46.1</c>.</param>
/// <param name="IsComplete">A pass over a whole folder came to its end at least once.</param>
/// <param name="ChunkCount">All that are stored, those of no listed article included.</param>
/// <param name="Bytes">On disk; null when it is not told.</param>
public sealed record IndexSummary(string Place, string Version, IndexProfile Profile, bool IsComplete, int ArticleCount, int ChunkCount, long? Bytes);
