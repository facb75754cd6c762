using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Chunking;
using Microsoft.Data.Sqlite;

namespace Bot.Knowledge.Indexing.Sqlite;

/// <summary>One pass of writes into a build; each call is one transaction, one after the other.</summary>
internal sealed class SqliteIndexWriter : IIndexWriter
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly SqliteIndexFile _file;
    private readonly SqliteConnection _connection;
    private readonly SqliteBuild _build;

    private SqliteIndexWriter(SqliteIndexFile file, SqliteConnection connection, SqliteBuild build)
    {
        (_file, _connection, _build) = (file, connection, build);
    }

    public bool IsRebuild => !_build.IsCurrent;

    public static SqliteIndexWriter Begin(SqliteIndexFile file, IndexProfile profile) => file.Explained(() =>
    {
        var connection = file.OpenForWriting();
        try
        {
            using var transaction = connection.BeginTransaction();
            var build = ChooseBuild(connection, profile);
            transaction.Commit();
            return new SqliteIndexWriter(file, connection, build);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    public Task<IReadOnlyList<IndexedArticle>> ListArticlesAsync(CancellationToken cancellationToken) =>
        RunAsync(() => SqlitePassageIndex.ListArticles(_connection, _build), cancellationToken);

    public Task ReplaceAsync(Article article, IReadOnlyList<Chunk> chunks, IReadOnlyList<ChunkVectors> vectors, CancellationToken cancellationToken)
    {
        _build.Profile.Check(article, chunks, vectors);
        return WriteAsync(
            () =>
            {
                Delete(article.Id);
                Insert(article, chunks, vectors);
            },
            cancellationToken);
    }

    public Task RemoveAsync(ArticleId id, CancellationToken cancellationToken) => WriteAsync(() => Delete(id), cancellationToken);

    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await WriteAsync(
            () => _connection.Run("UPDATE builds SET is_current = (id = $id), is_complete = (is_complete OR id = $id)", ("$id", _build.Id)),
            cancellationToken);
        await RunAsync(
            () =>
            {
                using var transaction = _connection.BeginTransaction();
                DropOthers(_connection, _build);
                transaction.Commit();

                // What was removed also goes from the log of changes, unless a reader just now needs it.
                return _connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
            },
            cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _one.Dispose();
        await _connection.DisposeAsync();
    }

    private static SqliteBuild ChooseBuild(SqliteConnection connection, IndexProfile profile)
    {
        var builds = SqliteBuild.All(connection);
        var current = builds.SingleOrDefault(build => build.IsCurrent);
        if (current is not null && current.Profile != profile && current.IsEmpty(connection))
        {
            current.Drop(connection);
            current = null;
        }

        // Readers see a first build while it grows: there is no earlier answer it could spoil.
        var chosen = current?.Profile == profile ? current
            : current is null ? SqliteBuild.Create(connection, profile, isCurrent: true)
            : builds.LastOrDefault(build => build.Profile == profile) ?? SqliteBuild.Create(connection, profile, isCurrent: false);
        DropOthers(connection, chosen);
        return chosen;
    }

    /// <summary>Drops what a pass that never came to its end has left, and after a switch the build that was replaced.</summary>
    private static void DropOthers(SqliteConnection connection, SqliteBuild build)
    {
        foreach (var other in SqliteBuild.All(connection).Where(other => other.Id != build.Id && !other.IsCurrent))
        {
            other.Drop(connection);
        }
    }

    private Task<bool> WriteAsync(Action work, CancellationToken cancellationToken) => RunAsync(
        () =>
        {
            using var transaction = _connection.BeginTransaction();
            if (_connection.Run("UPDATE builds SET revision = revision + 1 WHERE id = $id", ("$id", _build.Id)) == 0)
            {
                throw new IndexMismatchException(
                    $"{_file.Path}: another process rebuilt the index with another model or chunker during this pass. Run the ingest command again.");
            }

            work();
            transaction.Commit();
            return true;
        },
        cancellationToken);

    /// <summary>Runs work on the one connection, when the work before has ended.</summary>
    private async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => _file.Explained(work), cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    private void Delete(ArticleId id)
    {
        var stored = _connection.Rows(
            $"SELECT id, metadata, text FROM {_build.Articles} WHERE name = $name",
            row => (Id: row.GetInt64(0), Metadata: JsonSerializer.Deserialize(row.GetString(1), MetadataJson.Default.ArticleMetadata), Text: Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(2))),
            ("$name", id.Value)).ToList();
        if (stored is not [var (article, metadata, text)])
        {
            return;
        }

        // The full-text index keeps no text of its own: to forget a chunk it must be told the words it was given.
        using var forget = Words($"INSERT INTO {_build.Words} ({_build.Words}, rowid, title, headings, text) VALUES ('delete', $id, $title, $headings, $text)");
        var chunks = _connection.Rows(
            $"SELECT id, span_start, span_end, headings FROM {_build.Chunks} WHERE article = $article",
            row => (Id: row.GetInt64(0), Span: new TextSpan(row.GetInt32(1), row.GetInt32(2)), Headings: SqlitePassageIndex.Headings(row.GetString(3))),
            ("$article", article)).ToList();
        foreach (var chunk in chunks)
        {
            Run(forget, chunk.Id, metadata!.Title, chunk.Headings, chunk.Span.In(text));
        }

        _connection.Run($"DELETE FROM {_build.Articles} WHERE id = $id", ("$id", article));
    }

    private void Insert(Article article, IReadOnlyList<Chunk> chunks, IReadOnlyList<ChunkVectors> vectors)
    {
        var id = _connection.Scalar<long>(
            $"""
            INSERT INTO {_build.Articles} (name, metadata, text, text_hash, file_hash, chunk_count)
            VALUES ($name, $metadata, $text, $textHash, $fileHash, $chunkCount) RETURNING id
            """,
            ("$name", article.Id.Value),
            ("$metadata", JsonSerializer.Serialize(article.Metadata, MetadataJson.Default.ArticleMetadata)),
            ("$text", Encoding.UTF8.GetBytes(article.Text)),
            ("$textHash", article.Header.TextHash),
            ("$fileHash", article.FileHash),
            ("$chunkCount", chunks.Count));
        using var learn = Words($"INSERT INTO {_build.Words} (rowid, title, headings, text) VALUES ($id, $title, $headings, $text)");
        foreach (var (chunk, vector) in chunks.Zip(vectors))
        {
            var chunkId = _connection.Scalar<long>(
                $"""
                INSERT INTO {_build.Chunks} (article, span_start, span_end, headings, sentences, vector, sentence_vectors)
                VALUES ($article, $start, $end, $headings, $sentences, $vector, $sentenceVectors) RETURNING id
                """,
                ("$article", id),
                ("$start", chunk.Span.Start),
                ("$end", chunk.Span.End),
                ("$headings", JsonSerializer.Serialize(chunk.HeadingPath, MetadataJson.Default.IReadOnlyListString)),
                ("$sentences", SpanList.Write(chunk.Span, chunk.Sentences)),
                ("$vector", MemoryMarshal.AsBytes(vector.Chunk.Span).ToArray()),
                ("$sentenceVectors", QuantizedVectors.Write(vector.Sentences)));
            Run(learn, chunkId, article.Metadata.Title, chunk.HeadingPath, chunk.Text);
        }
    }

    private SqliteCommand Words(string sql) => _connection.Prepare(sql, ("$id", null), ("$title", null), ("$headings", null), ("$text", null));

    private static void Run(SqliteCommand words, long id, string title, IReadOnlyList<string> headings, string text)
    {
        words.Parameters["$id"].Value = id;
        words.Parameters["$title"].Value = Plain(title);
        words.Parameters["$headings"].Value = Plain(string.Join('\n', headings));
        words.Parameters["$text"].Value = Plain(text);
        words.ExecuteNonQuery();

        // SQLite would take a NUL for the text's end.
        static string Plain(string value) => value.Replace('\0', ' ');
    }
}
