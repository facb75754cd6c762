using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bot.Host.Storage;

/// <summary>A database of what people left with the bot: a file that its owner alone may read, in which whatever is deleted is overwritten; or none, and it ends with the process. Thread-safe.</summary>
/// <remarks>
/// One connection, used by one caller at a time: the writes of a turn take a millisecond, and a turn a hundred times as long.
/// They go through a write-ahead log, as a rollback journal would take thirty times as long. What was deleted would live on in the log: it is emptied after <see cref="Delete"/>.
/// </remarks>
/// <param name="path">Null keeps everything in memory.</param>
internal sealed class PrivateDatabase(string? path, DatabaseLayout layout) : IDisposable
{
    private const int BusySeconds = 10;

    private readonly Lock _lock = new();
    private SqliteConnection? _connection;

    /// <summary>Null when everything is in memory.</summary>
    public string? Path => path;

    /// <summary>Runs work in one transaction; the file is made when it is missing.</summary>
    /// <exception cref="IOException">The file cannot be used, or is not of this layout; in a sentence with the way out.</exception>
    public T Run<T>(Func<DbConnection, T> work) => Explained(connection => InTransaction(connection, work));

    /// <summary>Runs work that deletes. After it, nothing of what was deleted or replaced before stands in any file.</summary>
    /// <inheritdoc cref="Run" path="/exception"/>
    public T Delete<T>(Func<DbConnection, T> work) => Explained(connection =>
    {
        var result = InTransaction(connection, work);
        // The first column says whether someone who reads kept the log from being emptied.
        return connection.ExecuteScalar<long>("PRAGMA wal_checkpoint(TRUNCATE)") == 0
            ? result
            : throw new IOException($"{path}: what was deleted still stands in the file's log, because another process has been reading it for {BusySeconds} seconds. Wait for it to end.");
    });

    public void Dispose() => _connection?.Dispose();

    private T Explained<T>(Func<SqliteConnection, T> work)
    {
        lock (_lock)
        {
            try
            {
                return work(_connection ??= Open());
            }
            catch (SqliteException failure)
            {
                throw new IOException($"{path}: {Explanation(failure)}", failure);
            }
        }
    }

    private static T InTransaction<T>(SqliteConnection connection, Func<DbConnection, T> work)
    {
        using var transaction = connection.BeginTransaction();
        var result = work(connection);
        transaction.Commit();
        return result;
    }

    private SqliteConnection Open()
    {
        if (path is not null)
        {
            MakeFile(System.IO.Path.GetFullPath(path));
        }

        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path ?? ":memory:",
            Mode = path is null ? SqliteOpenMode.Memory : SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = BusySeconds,
        }.ToString());
        try
        {
            connection.Open();
            connection.Execute("PRAGMA secure_delete = ON; PRAGMA synchronous = NORMAL;");
            CreateTables(connection);
            connection.Execute("PRAGMA journal_mode = WAL;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void MakeFile(string file)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file) ?? "/");
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            // An empty file is an empty database.
            using var made = new FileStream(file, options);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{path}: the {layout.Contents} cannot be kept, because the file cannot be written. See that this user may write it and its folder, or {AnotherFile}.", failure);
        }
    }

    private void CreateTables(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        var (application, version) = (connection.ExecuteScalar<long>("PRAGMA application_id"), connection.ExecuteScalar<long>("PRAGMA user_version"));
        if (application == layout.ApplicationId && version != layout.Version)
        {
            throw new IOException($"{path}: another version of the program made this file (layout {version}; this one reads {layout.Version}). Use that version, or {AnotherFile}.");
        }

        if (application != layout.ApplicationId)
        {
            if (connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema") > 0)
            {
                throw new IOException($"{path}: this is another database, not the {layout.Contents}. Leave it and {AnotherFile}.");
            }

            connection.Execute(layout.Tables);
            connection.Execute($"PRAGMA application_id = {layout.ApplicationId}; PRAGMA user_version = {layout.Version};");
        }

        transaction.Commit();
    }

    private string AnotherFile => $"name another file in {layout.Setting}";

    private string Explanation(SqliteException failure) => failure.SqliteErrorCode switch
    {
        raw.SQLITE_NOTADB => $"this is not the {layout.Contents}, nor any SQLite database. Leave it and {AnotherFile}.",
        raw.SQLITE_CORRUPT => $"the {layout.Contents} are damaged. Put back a backup, or {AnotherFile}.",
        raw.SQLITE_CANTOPEN => $"the {layout.Contents} cannot be opened. See that the folder exists and this user may write there, or {AnotherFile}.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM => $"the {layout.Contents} cannot be written. Give this user the right to write the file and its folder, or {AnotherFile}.",
        raw.SQLITE_FULL => "the disk is full. Make room.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"another process kept the file locked for {BusySeconds} seconds. Wait for it to end.",
        _ => $"the {layout.Contents} failed: {failure.Message}",
    };
}
