using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Chunking;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Indexing.Sqlite;

/// <summary>The index in one SQLite file: words in FTS5, vectors in memory and kept in step with what this and other processes commit.</summary>
/// <remarks>Each read is one transaction, so that matches, their texts and the vectors are of one moment. SQLite works synchronously; the work runs on the thread pool.</remarks>
public sealed class SqlitePassageIndex(IOptions<IndexingOptions> options, IndexProfile profile) : IPassageIndex, IDisposable
{
    // Weights of title, headings and text.
    private const string Bm25 = "bm25(2.0, 2.0, 1.0)";

    private readonly SqliteIndexFile _file = new(options.Value.Path);
    private readonly SqliteVectors _vectors = new();

    public Task<bool> OpenAsync(CancellationToken cancellationToken) => ReadAsync(
        (connection, build) =>
        {
            _vectors.Load(connection, build);
            return build.IsComplete;
        },
        otherwise: false,
        cancellationToken);

    public Task<IIndexWriter> BeginWriteAsync(CancellationToken cancellationToken) =>
        Task.Run<IIndexWriter>(() => SqliteIndexWriter.Begin(_file, profile), cancellationToken);

    public Task<IndexMatches> SearchAsync(IndexQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(query.Limit);
        ArgumentOutOfRangeException.ThrowIfNotEqual(query.Vector.Length, profile.Dimensions);
        return ReadAsync((connection, build) => Search(connection, build, query), otherwise: new IndexMatches([], []), cancellationToken);
    }

    public Task<WordCounts> CountWordsAsync(IReadOnlyCollection<string> words, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(words);
        return ReadAsync((connection, build) => CountWords(connection, build, words), otherwise: new WordCounts(0, words.ToDictionary(word => word, _ => 0)), cancellationToken);
    }

    public Task<ArticleText?> FindArticleAsync(ArticleId id, CancellationToken cancellationToken) =>
        ReadAsync((connection, build) => FindArticle(connection, build, id), otherwise: null, cancellationToken);

    public Task<IReadOnlyList<IndexedArticle>> ListArticlesAsync(CancellationToken cancellationToken) =>
        ReadAsync(ListArticles, otherwise: [], cancellationToken);

    public Task<StoredArticle?> ReadArticleAsync(ArticleId id, CancellationToken cancellationToken) =>
        ReadAsync((connection, build) => ReadArticle(connection, build, id), otherwise: null, cancellationToken);

    public Task<IndexSummary?> SummarizeAsync(CancellationToken cancellationToken) =>
        ReadAnyAsync<IndexSummary?>(Summarize, otherwise: null, cancellationToken);

    public void Dispose() => _file.Dispose();

    internal static IReadOnlyList<IndexedArticle> ListArticles(SqliteConnection connection, SqliteBuild build) =>
    [
        .. connection.Rows(
            $"SELECT name, metadata, text_hash, file_hash, chunk_count FROM {build.Articles} ORDER BY name",
            row => new IndexedArticle(Header(row), row.GetString(3), row.GetInt32(4))),
    ];

    /// <summary>Runs work on the current build, in one transaction, after making sure that the build is of our model and chunker.</summary>
    private Task<T> ReadAsync<T>(Func<SqliteConnection, SqliteBuild, T> work, T otherwise, CancellationToken cancellationToken) =>
        ReadAnyAsync((connection, build) => build.Profile == profile ? work(connection, build) : throw IndexMismatchException.Between(_file.Path, build.Profile, profile), otherwise, cancellationToken);

    private Task<T> ReadAnyAsync<T>(Func<SqliteConnection, SqliteBuild, T> work, T otherwise, CancellationToken cancellationToken) => Task.Run(
        () => _file.Explained(() =>
        {
            using var connection = _file.OpenForReading();
            if (connection is null)
            {
                return otherwise;
            }

            using var transaction = connection.BeginTransaction(deferred: true);
            return SqliteBuild.Current(connection) is { } build ? work(connection, build) : otherwise;
        }),
        cancellationToken);

    private IndexMatches Search(SqliteConnection connection, SqliteBuild build, IndexQuery query)
    {
        var vector = query.Vector.Span;
        var table = _vectors.Load(connection, build);
        var byVector = table.Nearest(vector, query.Limit);
        var byWords = FindWords(connection, build, query);
        var found = ReadChunks(connection, build, query.Vector, [.. byVector.Select(match => match.Id).Union(byWords.Select(match => match.Id))]);

        var bm25 = byWords.ToDictionary(match => match.Id, match => (float?)match.Bm25);
        var words = new List<IndexMatch>(byWords.Count);
        // An id without a chunk: words that a damaged file has left behind.
        foreach (var (id, _) in byWords.Where(match => found.ContainsKey(match.Id)))
        {
            words.Add(Match(id, table.Cosine(id, vector)));
        }

        return new IndexMatches(words, [.. byVector.Select(match => Match(match.Id, match.Cosine))]);

        IndexMatch Match(long id, float cosine) => new(found[id].Article, found[id].Chunk, bm25.GetValueOrDefault(id), cosine, found[id].SentenceCosines);
    }

    private static List<(long Id, float Bm25)> FindWords(SqliteConnection connection, SqliteBuild build, IndexQuery query) =>
        WordQuery.For(query.Text) is not { } expression ? [] :
        [
            .. connection.Rows(
                $"SELECT rowid, rank FROM {build.Words} WHERE {build.Words} MATCH $words AND rank MATCH '{Bm25}' ORDER BY rank, rowid LIMIT $limit",
                row => (row.GetInt64(0), -row.GetFloat(1)),
                ("$words", expression), ("$limit", query.Limit)),
        ];

    private WordCounts CountWords(SqliteConnection connection, SqliteBuild build, IReadOnlyCollection<string> words) => new(
        _vectors.Load(connection, build).Count,
        words.ToDictionary(word => word, word => WordQuery.ForWord(word) is not { } expression ? 0 : connection.Rows(
            $"SELECT count(*) FROM {build.Words} WHERE {build.Words} MATCH $word",
            row => row.GetInt32(0),
            ("$word", expression)).Single()));

    private static Dictionary<long, FoundChunk> ReadChunks(SqliteConnection connection, SqliteBuild build, ReadOnlyMemory<float> vector, IEnumerable<long> ids)
    {
        var rows = connection.Rows(
            $"SELECT id, article, span_start, span_end, headings, sentences, sentence_vectors FROM {build.Chunks} WHERE id IN (SELECT value FROM json_each($ids))",
            row => (Id: row.GetInt64(0), Article: row.GetInt64(1), Span: new TextSpan(row.GetInt32(2), row.GetInt32(3)), Headings: Headings(row.GetString(4)), Sentences: row.GetFieldValue<byte[]>(5), Cosines: QuantizedVectors.Cosines(row.GetFieldValue<byte[]>(6), vector.Span)),
            ("$ids", Json(ids))).ToList();
        var articles = connection.Rows(
            $"SELECT name, metadata, text_hash, text, id FROM {build.Articles} WHERE id IN (SELECT value FROM json_each($ids))",
            row => (Id: row.GetInt64(4), Article: new ArticleText(Header(row), Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(3)))),
            ("$ids", Json(rows.Select(row => row.Article).Distinct()))).ToDictionary(row => row.Id, row => row.Article);
        return rows.ToDictionary(row => row.Id, row =>
        {
            var (header, text) = articles[row.Article];
            return new FoundChunk(header, new Chunk(header.Id, row.Span, row.Span.In(text), row.Headings, SpanList.Read(row.Span, row.Sentences)), row.Cosines);
        });
    }

    private ArticleText? FindArticle(SqliteConnection connection, SqliteBuild build, ArticleId id)
    {
        var found = connection.Rows(
            $"SELECT name, metadata, text_hash, text FROM {build.Articles} WHERE name = $name",
            row => (Header: Header(row), Text: row.GetFieldValue<byte[]>(3)),
            ("$name", id.Value)).ToList();
        if (found is not [var (header, text)])
        {
            return null;
        }

        return Convert.ToHexStringLower(SHA256.HashData(text)) == header.TextHash
            ? new ArticleText(header, Encoding.UTF8.GetString(text))
            : throw new IOException($"{_file.Path}: the text of {id} is not the one that was stored. Delete the file and run the ingest command.");
    }

    private static StoredArticle? ReadArticle(SqliteConnection connection, SqliteBuild build, ArticleId id)
    {
        var found = connection.Rows(
            $"SELECT name, metadata, text_hash, text, file_hash, id FROM {build.Articles} WHERE name = $name",
            row => (Article: new Article(Header(row), Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(3)), row.GetString(4), []), Id: row.GetInt64(5)),
            ("$name", id.Value)).ToList();
        if (found is not [var (article, articleId)])
        {
            return null;
        }

        var chunks = connection.Rows(
            $"SELECT span_start, span_end, headings, sentences, vector, sentence_vectors FROM {build.Chunks} WHERE article = $article ORDER BY span_start",
            row => (Span: new TextSpan(row.GetInt32(0), row.GetInt32(1)), Headings: Headings(row.GetString(2)), Sentences: row.GetFieldValue<byte[]>(3), Vector: row.GetFieldValue<byte[]>(4), SentenceVectors: row.GetFieldValue<byte[]>(5)),
            ("$article", articleId)).ToList();
        return new StoredArticle(
            article,
            [.. chunks.Select(chunk => new Chunk(id, chunk.Span, chunk.Span.In(article.Text), chunk.Headings, SpanList.Read(chunk.Span, chunk.Sentences)))],
            [.. chunks.Select(chunk => new ChunkVectors(
                MemoryMarshal.Cast<byte, float>(chunk.Vector).ToArray(),
                QuantizedVectors.Read(chunk.SentenceVectors, build.Profile.Dimensions)))]);
    }

    private IndexSummary Summarize(SqliteConnection connection, SqliteBuild build) => new(
        _file.Path,
        $"SQLite {connection.ServerVersion}",
        build.Profile,
        build.IsComplete,
        (int)connection.Scalar<long>($"SELECT count(*) FROM {build.Articles}"),
        (int)connection.Scalar<long>($"SELECT count(*) FROM {build.Chunks}"),
        _file.Bytes);

    /// <param name="row">Name, metadata and text hash in its first columns.</param>
    private static ArticleHeader Header(SqliteDataReader row) => new(
        new ArticleId(row.GetString(0)),
        JsonSerializer.Deserialize(row.GetString(1), MetadataJson.Default.ArticleMetadata) ?? throw new JsonException("The metadata is null."),
        row.GetString(2));

    internal static IReadOnlyList<string> Headings(string stored) => JsonSerializer.Deserialize(stored, MetadataJson.Default.IReadOnlyListString) ?? [];

    private static string Json(IEnumerable<long> ids) => JsonSerializer.Serialize(ids, MetadataJson.Default.IEnumerableInt64);

    private sealed record FoundChunk(ArticleHeader Article, Chunk Chunk, IReadOnlyList<float> SentenceCosines);
}
