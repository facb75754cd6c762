using Microsoft.Data.Sqlite;

namespace Bot.Knowledge.Indexing.Sqlite;

/// <summary>The index file: opens connections to it, lays out its schema, and says in plain words what is wrong with it.</summary>
internal sealed class SqliteIndexFile(string path) : IDisposable
{
    /// <summary>Raised when the tables change in a way that older programs misread.</summary>
    public const int SchemaVersion = 1;

    private const int ApplicationId = 0x426F7449; // "BotI" in the file's header: an index of ours, and not just any database
    private const int BusySeconds = 30;
    private const string AnotherFile = $"name another file in {IndexingOptions.Section}:{nameof(IndexingOptions.Path)}";

    private readonly string _reading = ConnectionString(path, SqliteOpenMode.ReadWrite);
    private readonly string _writing = ConnectionString(path, SqliteOpenMode.ReadWriteCreate);

    /// <summary>As it was configured; how messages name the file.</summary>
    public string Path { get; } = path;

    /// <summary>What the index takes on disk just now, its log of changes included.</summary>
    public long Bytes => Length(Path) + Length($"{Path}-wal");

    /// <summary>A connection for reading; null when there is no index yet.</summary>
    /// <exception cref="IndexMismatchException">A newer version of the program made it.</exception>
    /// <exception cref="IOException">It is no index, or cannot be opened.</exception>
    public SqliteConnection? OpenForReading()
    {
        if (!File.Exists(Path))
        {
            return null;
        }

        return Explained(() =>
        {
            var connection = Open(_reading);
            if (HasSchema(connection))
            {
                return connection;
            }

            connection.Dispose();
            return null;
        });
    }

    /// <summary>A connection for writing; file, folder and schema are made when they are missing.</summary>
    /// <inheritdoc cref="OpenForReading" path="/exception"/>
    public SqliteConnection OpenForWriting() => Explained(() =>
    {
        MakeFolder();
        var connection = Open(_writing);
        try
        {
            if (!HasSchema(connection))
            {
                CreateSchema(connection);
            }

            // What is deleted is overwritten: removing an article leaves no trace of it in free pages.
            connection.Run("PRAGMA secure_delete = ON; PRAGMA synchronous = NORMAL;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    /// <inheritdoc cref="Explained{T}"/>
    public void Explained(Action work) => Explained(() =>
    {
        work();
        return true;
    });

    /// <summary>Runs work on the file; a failure of SQLite comes out as a message that names the file, the fact and the way out.</summary>
    public T Explained<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException failure)
        {
            throw new IOException($"{Path}: {Explanation(failure)}", failure);
        }
    }

    public void Dispose()
    {
        foreach (var pool in (string[])[_reading, _writing])
        {
            using var connection = new SqliteConnection(pool);
            SqliteConnection.ClearPool(connection);
        }
    }

    private static long Length(string file) => new FileInfo(file) is { Exists: true } found ? found.Length : 0;

    private void MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path)) ?? "/");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{Path}: the index cannot be written, because its folder cannot be made. See that this user may write there, or {AnotherFile}.", failure);
        }
    }

    private static string ConnectionString(string path, SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        ForeignKeys = true,
        Pooling = true,
        DefaultTimeout = BusySeconds,
    }.ToString();

    private static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            // The pages of ten thousand chunks' words stay in the cache, in KiB, from one question to the next.
            connection.Run($"PRAGMA busy_timeout = {BusySeconds * 1000}; PRAGMA cache_size = -16000;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private bool HasSchema(SqliteConnection connection)
    {
        var (application, version) = (connection.Scalar<long>("PRAGMA application_id"), connection.Scalar<long>("PRAGMA user_version"));
        if (application == ApplicationId && version == SchemaVersion)
        {
            return true;
        }

        if (application == ApplicationId && version > SchemaVersion)
        {
            throw new IndexMismatchException(
                $"{Path}: a newer version of the program made this index (layout {version}; this one reads {SchemaVersion}). Use that version, or delete the file and run the ingest command.");
        }

        if (connection.Scalar<long>("SELECT count(*) FROM sqlite_schema") > 0)
        {
            throw new IOException(
                $"{Path}: this is another program's database, not an index. Leave it and {AnotherFile}.");
        }

        return false;
    }

    private static void CreateSchema(SqliteConnection connection)
    {
        connection.Run("PRAGMA journal_mode = WAL;");
        using var transaction = connection.BeginTransaction();
        if (connection.Scalar<long>("PRAGMA user_version") == 0)
        {
            connection.Run(SqliteBuild.CreateTable);
            connection.Run($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {SchemaVersion};");
        }

        transaction.Commit();
    }

    private static string Explanation(SqliteException failure)
    {
        return failure.SqliteErrorCode switch
        {
            SQLitePCL.raw.SQLITE_NOTADB => $"this is not an index, nor any SQLite database. Delete it and run the ingest command, or {AnotherFile}.",
            SQLitePCL.raw.SQLITE_CORRUPT => "the index is damaged. Delete it and run the ingest command.",
            SQLitePCL.raw.SQLITE_CANTOPEN => $"the index cannot be opened. See that its folder exists and this user may write there, or {AnotherFile}.",
            SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM => $"the index cannot be written. Give this user the right to write the file and its folder, or {AnotherFile}.",
            SQLitePCL.raw.SQLITE_FULL => "the disk is full; the index is as it was before this article. Make room and run the ingest command again.",
            SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => $"another process kept the index locked for {BusySeconds} seconds. Wait for it to end, then try again.",
            _ => $"the index failed: {failure.Message} Try again; when it stays so, delete the file and run the ingest command.",
        };
    }
}
