using Microsoft.Data.Sqlite;

namespace Bot.Knowledge.Indexing.Sqlite;

/// <summary>One build of the index: its own tables, made with one profile. Readers use the current one; a rebuild grows beside it.</summary>
/// <param name="IsCurrent">Readers use it; true for one build at most.</param>
/// <param name="IsComplete">A pass over the whole folder came to its end at least once.</param>
/// <param name="Revision">Counts the build's changes; a reader's copy in memory with the same number is up to date.</param>
internal sealed record SqliteBuild(long Id, IndexProfile Profile, bool IsCurrent, bool IsComplete, long Revision)
{
    public const string CreateTable = """
        CREATE TABLE builds (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            model TEXT NOT NULL,
            dimensions INTEGER NOT NULL,
            chunker TEXT NOT NULL,
            is_current INTEGER NOT NULL,
            is_complete INTEGER NOT NULL DEFAULT 0,
            revision INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        """;

    /// <summary>A row for each version of an article: replacing one gives the new version a new, greater id.</summary>
    public string Articles => $"articles_{Id}";

    /// <summary>The articles' chunks with their vectors; ids only grow. A chunk's text is cut from its article's, so that the two cannot differ.</summary>
    public string Chunks => $"chunks_{Id}";

    /// <summary>The full-text index over the chunks. It keeps words and places, not the text.</summary>
    public string Words => $"words_{Id}";

    public static IReadOnlyList<SqliteBuild> All(SqliteConnection connection) =>
    [
        .. connection.Rows(
            "SELECT id, model, dimensions, chunker, is_current, is_complete, revision FROM builds ORDER BY id",
            row => new SqliteBuild(
                row.GetInt64(0),
                new IndexProfile(row.GetString(1), row.GetInt32(2), row.GetString(3)),
                row.GetBoolean(4),
                row.GetBoolean(5),
                row.GetInt64(6))),
    ];

    public static SqliteBuild? Current(SqliteConnection connection) => All(connection).SingleOrDefault(build => build.IsCurrent);

    public static SqliteBuild Create(SqliteConnection connection, IndexProfile profile, bool isCurrent)
    {
        var id = connection.Scalar<long>(
            "INSERT INTO builds (model, dimensions, chunker, is_current) VALUES ($model, $dimensions, $chunker, $current) RETURNING id",
            ("$model", profile.Model), ("$dimensions", profile.Dimensions), ("$chunker", profile.Chunker), ("$current", isCurrent));
        var build = new SqliteBuild(id, profile, isCurrent, IsComplete: false, Revision: 0);
        connection.Run($"""
            CREATE TABLE {build.Articles} (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                name TEXT NOT NULL UNIQUE,
                metadata TEXT NOT NULL,
                text BLOB NOT NULL,
                text_hash TEXT NOT NULL,
                file_hash TEXT NOT NULL,
                chunk_count INTEGER NOT NULL
            ) STRICT;
            CREATE TABLE {build.Chunks} (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                article INTEGER NOT NULL REFERENCES {build.Articles} (id) ON DELETE CASCADE,
                span_start INTEGER NOT NULL,
                span_end INTEGER NOT NULL,
                headings TEXT NOT NULL,
                sentences BLOB NOT NULL,
                vector BLOB NOT NULL,
                sentence_vectors BLOB NOT NULL
            ) STRICT;
            CREATE INDEX {build.Chunks}_by_article ON {build.Chunks} (article);
            CREATE VIRTUAL TABLE {build.Words} USING fts5 (
                title, headings, text, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
            );
            INSERT INTO {build.Words} ({build.Words}, rank) VALUES ('secure-delete', 1);
            """);
        return build;
    }

    public void Drop(SqliteConnection connection)
    {
        connection.Run($"""
            DROP TABLE {Words};
            DROP TABLE {Chunks};
            DROP TABLE {Articles};
            """);
        connection.Run("DELETE FROM builds WHERE id = $id", ("$id", Id));
    }

    public bool IsEmpty(SqliteConnection connection) => connection.Scalar<long>($"SELECT EXISTS (SELECT 1 FROM {Articles})") == 0;
}
