using System.Text;
using Bot.Knowledge.Indexing;
using Bot.Knowledge.Indexing.Sqlite;
using Bot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Indexing;

public sealed class SqlitePassageIndexTests : PassageIndexContract, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<SqlitePassageIndex> _opened = [];

    private string IndexFile => _folder["deep/index.db"];

    public void Dispose()
    {
        _opened.ForEach(index => index.Dispose());
        _folder.Dispose();
    }

    [Fact]
    public async Task Looking_into_an_index_that_does_not_exist_makes_no_file()
    {
        await Open(Profile).OpenAsync(Cancellation);

        Assert.False(File.Exists(IndexFile));
    }

    [Fact]
    public async Task Of_a_removed_article_no_trace_is_left_in_the_file()
    {
        var index = await OpenWithAsync(
            TestArticle.Of("keeps.md", "Keeps", [.. Enumerable.Range(0, 40).Select(number => $"Common words stay here, number {number}.")]),
            TestArticle.Of("goes.md", "Zanzibarquux", [.. Enumerable.Range(0, 40).Select(number => $"Common words and xylophonquux{number} here.")]));

        await WriteAsync(index, writer => writer.RemoveAsync(new("goes.md"), Cancellation));

        Assert.Equal(0, CountIn("SELECT count(*) FROM terms WHERE term LIKE '%quux%'"));
        Assert.Equal(40, CountIn("SELECT count(*) FROM words_1_docsize"));
        Assert.Equal(40, CountIn("SELECT count(*) FROM chunks_1"));
        Assert.Equal(1, CountIn("SELECT count(*) FROM articles_1"));
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(IndexFile)!))
        {
            var bytes = await File.ReadAllBytesAsync(file, Cancellation);
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("quux")));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("goes.md")));
        }
    }

    [Fact]
    public async Task After_many_replacements_the_words_are_those_of_an_index_made_anew()
    {
        var texts = new[] { "Talks resumed in Geneva.", "The river rose in spring.", "Observers left the hills." };
        var index = await OpenWithAsync();

        await WriteAsync(index, async writer =>
        {
            for (var turn = 0; turn < 30; turn++)
            {
                await PutAsync(writer, TestArticle.Of($"{turn % 4}.md", $"Title {turn % 3}", texts[turn % 3], texts[(turn + 1) % 3]));
                if (turn % 5 == 4)
                {
                    await writer.RemoveAsync(new($"{turn % 4}.md"), Cancellation);
                }
            }

            foreach (var article in await writer.ListArticlesAsync(Cancellation))
            {
                await writer.RemoveAsync(article.Header.Id, Cancellation);
            }

            await PutAsync(writer, TestArticle.Of("last.md", "Last", texts[1]));
        });

        Assert.Equal(["background", "in", "last", "river", "rose", "spring", "the"], Terms());
        Run("INSERT INTO words_1 (words_1) VALUES ('integrity-check')");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_with_the_way_out()
    {
        _folder.Write("deep/index.db", new string('x', 5000));

        var reading = await Assert.ThrowsAsync<IOException>(() => Open(Profile).OpenAsync(Cancellation));
        var writing = await Assert.ThrowsAsync<IOException>(() => Open(Profile).BeginWriteAsync(Cancellation));

        Assert.Equal(
            $"{IndexFile}: this is not an index, nor any SQLite database. Delete it and run the ingest command, or name another file in Knowledge:Index:Path.",
            reading.Message);
        Assert.Equal(reading.Message, writing.Message);
    }

    [Fact]
    public async Task The_database_of_another_program_is_refused_and_left_as_it_is()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(IndexFile)!);
        Run("CREATE TABLE theirs (id INTEGER)");

        var failure = await Assert.ThrowsAsync<IOException>(() => Open(Profile).BeginWriteAsync(Cancellation));

        Assert.Equal($"{IndexFile}: this is another program's database, not an index. Leave it and name another file in Knowledge:Index:Path.", failure.Message);
        Assert.Equal(1, CountIn("SELECT count(*) FROM sqlite_schema"));
    }

    [Fact]
    public async Task An_index_of_a_newer_version_is_refused_with_the_way_out()
    {
        await OpenWithAsync();
        Run("PRAGMA user_version = 2");

        var failure = await Assert.ThrowsAsync<IndexMismatchException>(() => Open(Profile).OpenAsync(Cancellation));

        Assert.Equal(
            $"{IndexFile}: a newer version of the program made this index (layout 2; this one reads 1). Use that version, or delete the file and run the ingest command.",
            failure.Message);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_refused_with_the_way_out()
    {
        _folder.Write("deep", "a file where a folder should be");

        var failure = await Assert.ThrowsAsync<IOException>(() => Open(Profile).BeginWriteAsync(Cancellation));

        Assert.StartsWith($"{IndexFile}: the index cannot be ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_completed_rebuild_leaves_nothing_of_the_old_build()
    {
        await OpenWithAsync(TestArticle.Of("a.md", "A", "Old text."));

        await WriteAsync(Open(Profile with { Model = "newer" }), writer => PutAsync(writer, TestArticle.Of("b.md", "B", "New text.")));

        Assert.Equal(1, CountIn("SELECT count(*) FROM builds"));
        Assert.Equal(0, CountIn("SELECT count(*) FROM sqlite_schema WHERE tbl_name GLOB '*s_1*'"));
    }

    [Fact]
    public async Task A_pass_whose_build_another_process_replaced_ends_with_the_way_out()
    {
        var index = await OpenWithAsync(TestArticle.Of("a.md", "A", "Old text."));
        await using var writer = await index.BeginWriteAsync(Cancellation);
        await WriteAsync(Open(Profile with { Model = "newer" }), other => PutAsync(other, TestArticle.Of("b.md", "B", "New text.")));

        var failure = await Assert.ThrowsAsync<IndexMismatchException>(() => PutAsync(writer, TestArticle.Of("a.md", "A", "Newer text.")));

        Assert.EndsWith("Run the ingest command again.", failure.Message, StringComparison.Ordinal);
    }

    private protected override IPassageIndex Open(IndexProfile profile)
    {
        var index = new SqlitePassageIndex(Options.Create(new IndexingOptions { Path = IndexFile }), profile);
        _opened.Add(index);
        return index;
    }

    private List<string> Terms()
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT DISTINCT term FROM terms ORDER BY term";
        using var reader = command.ExecuteReader();
        List<string> terms = [];
        while (reader.Read())
        {
            terms.Add(reader.GetString(0));
        }

        return terms;
    }

    private long CountIn(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private void Run(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={IndexFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_schema WHERE name = 'words_1'";
        if ((long)command.ExecuteScalar()! == 1)
        {
            command.CommandText = "CREATE VIRTUAL TABLE temp.terms USING fts5vocab (main, words_1, col)";
            command.ExecuteNonQuery();
        }

        return connection;
    }
}
