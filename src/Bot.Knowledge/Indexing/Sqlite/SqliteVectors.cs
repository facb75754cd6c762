using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Bot.Knowledge.Indexing.Sqlite;

/// <summary>The current build's vectors in memory. Each reader gets the table that belongs to its own transaction; what other connections committed since is read, and nothing else.</summary>
internal sealed class SqliteVectors
{
    private readonly Lock _loading = new();
    private Loaded? _latest;

    /// <param name="connection">Inside a reading transaction.</param>
    public VectorTable Load(SqliteConnection connection, SqliteBuild build)
    {
        if (Volatile.Read(ref _latest) is { } latest && latest.Is(build))
        {
            return latest.Table;
        }

        lock (_loading)
        {
            latest = _latest;
            if (latest is not null && latest.Is(build))
            {
                return latest.Table;
            }

            // Another reader, begun later, may have loaded a later state than this transaction sees. That one stays.
            var isAhead = latest is not null && (latest.Build, latest.Revision).CompareTo((build.Id, build.Revision)) > 0;
            var from = !isAhead && latest?.Build == build.Id ? latest.Table : VectorTable.Empty(build.Profile.Dimensions);
            var table = Update(connection, build, from);
            if (!isAhead)
            {
                Volatile.Write(ref _latest, new Loaded(build.Id, build.Revision, table));
            }

            return table;
        }
    }

    private static VectorTable Update(SqliteConnection connection, SqliteBuild build, VectorTable table)
    {
        var present = connection.Rows($"SELECT id FROM {build.Articles}", row => row.GetInt64(0)).ToHashSet();
        var loaded = table.Owners.ToHashSet();
        var added = present.Where(article => !loaded.Contains(article)).Order().SelectMany(article => connection.Rows(
            $"SELECT id, vector FROM {build.Chunks} WHERE article = $article ORDER BY id",
            row => new VectorRow(row.GetInt64(0), article, MemoryMarshal.Cast<byte, float>(row.GetFieldValue<byte[]>(1)).ToArray()),
            ("$article", article)));
        return table.With(present.Contains, [.. added]);
    }

    private sealed record Loaded(long Build, long Revision, VectorTable Table)
    {
        public bool Is(SqliteBuild build) => Build == build.Id && Revision == build.Revision;
    }
}
