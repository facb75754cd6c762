using System.Text.Json;
using Bot.Tests.Support;
using Bot.Tests.Support.Qdrant;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Commands;

public sealed class IndexCommandTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string> OtherChunker = new() { ["Knowledge__Chunking__MaxTokens"] = "99" };

    private readonly TempFolder _folder = new();
    private QdrantServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await QdrantServer.StartAsync(new QdrantServerSettings(ApiKey: "a-key-of-the-tests"));
        Write("accord.md", "The accord was signed in spring. Both banks shared the fishing.");
        Write("ceasefire.md", "The ceasefire held for a year.");
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("Sqlite", "index.db", "SQLite 3", "MB")]
    [InlineData("Qdrant", "passages (passages-", "Qdrant 1.18.3", "not told by the server")]
    public async Task The_status_says_where_the_index_is_and_how_much_it_holds(string provider, string place, string version, string size)
    {
        var missing = await RunAsync(provider, "index", "status");
        await RunAsync(provider, "ingest");
        var text = await RunAsync(provider, "index", "status");
        var json = await RunAsync(provider, "index", "status", "--json");

        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("there is no index. Run the ingest command.", missing.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (text.ExitCode, text.Error));
        Assert.Matches($"Collection +.*{System.Text.RegularExpressions.Regex.Escape(place)}", text.Output);
        Assert.Matches("Articles +2\n", text.Output);
        Assert.Matches("Points +2\n", text.Output);
        Assert.Matches("Model +bge-small-en-v1.5-int8, 384 numbers per text\n", text.Output);
        Assert.Matches($"Size +.*{size}", text.Output);
        var status = JsonDocument.Parse(Assert.Single(json.OutputLines)).RootElement;
        Assert.Equal(
            ["provider", "state", "collection", "version", "articles", "points", "model", "dimensions", "chunker", "bytes"],
            status.EnumerateObject().Select(member => member.Name));
        Assert.Equal((provider.ToLowerInvariant(), "complete"), (status.GetProperty("provider").GetString(), status.GetProperty("state").GetString()));
        Assert.StartsWith(version, status.GetProperty("version").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Qdrant")]
    public async Task Folder_and_index_are_compared_article_by_article_and_brought_into_step(string provider)
    {
        Write("gone.md", "This one will go.");
        await RunAsync(provider, "ingest");
        var before = await RunAsync(provider, "index", "verify");
        Write("accord.md", "The accord was cancelled in autumn.");
        Write("new.md", "This one is new.");
        File.Delete(_folder["knowledge/gone.md"]);

        var text = await RunAsync(provider, "index", "verify");
        var repaired = await RunAsync(provider, "index", "verify", "--repair", "--json");

        Assert.Equal((0, "3 same, 0 missing, 0 changed, 0 extra, 0 damaged, 0 rejected.\nThe index is in step with the folder."), (before.ExitCode, before.Output));
        Assert.Equal(1, text.ExitCode);
        Assert.Equal(
            """
            changed   accord.md: the file was changed after it was taken up.
            extra     gone.md: the folder holds no such file.
            missing   new.md: the index does not hold it.
            1 same, 1 missing, 1 changed, 1 extra, 0 damaged, 0 rejected.
            The index is not in step with the folder. 'index verify --repair' brings it there.
            """,
            text.Output);
        var report = JsonDocument.Parse(Assert.Single(repaired.OutputLines)).RootElement;
        Assert.Equal((0, true, 3), (repaired.ExitCode, report.GetProperty("in_step").GetBoolean(), report.GetProperty("same").GetInt32()));
        Assert.Equal(
            ["accord.md same", "ceasefire.md same", "new.md same"],
            report.GetProperty("articles").EnumerateArray().Select(article => $"{article.GetProperty("file")} {article.GetProperty("state")}"));
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Qdrant")]
    public async Task An_article_that_lost_a_passage_is_found_and_made_whole(string provider)
    {
        await RunAsync(provider, "ingest");
        LosePassageOf("accord.md", provider);

        var damaged = await RunAsync(provider, "index", "verify");
        var repaired = await RunAsync(provider, "index", "verify", "--repair");
        var asked = await RunAsync(provider, "ask", "When was the accord signed?");

        Assert.Equal(1, damaged.ExitCode);
        Assert.Contains("damaged   accord.md: the index holds 0 of its passages, or others; it has 1.", damaged.Output, StringComparison.Ordinal);
        Assert.Equal(0, repaired.ExitCode);
        Assert.EndsWith("The index is in step with the folder.", repaired.Output, StringComparison.Ordinal);
        Assert.Contains("signed in spring", asked.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_index_moves_from_one_store_into_the_other_and_answers_there_as_before()
    {
        await RunAsync("Sqlite", "ingest");
        var there = await RunAsync("Sqlite", "index", "copy", "--from", "sqlite", "--to", "qdrant", "--json");
        var again = await RunAsync("Sqlite", "index", "copy", "--from", "sqlite", "--to", "qdrant");
        var verified = await RunAsync("Qdrant", "index", "verify");
        var answers = await Task.WhenAll(RunAsync("Sqlite", "ask", "When was the accord signed?"), RunAsync("Qdrant", "ask", "When was the accord signed?"));
        File.Delete(_folder["index.db"]);
        var back = await RunAsync("Qdrant", "index", "copy", "--from", "qdrant", "--to", "sqlite");
        var verifiedBack = await RunAsync("Sqlite", "index", "verify");

        Assert.Equal((0, """{"copied":2,"unchanged":0,"removed":0,"points":2}"""), (there.ExitCode, there.Output));
        Assert.Equal((0, "0 articles copied (0 passages), 2 were there already, 0 removed."), (again.ExitCode, again.Output));
        Assert.Equal((0, 0, 0), (verified.ExitCode, back.ExitCode, verifiedBack.ExitCode));
        Assert.Contains("signed in spring", answers[0].Output, StringComparison.Ordinal);
        Assert.Equal(answers[0].Output, answers[1].Output);
    }

    [Fact]
    public async Task An_index_of_another_chunker_is_described_and_not_compared()
    {
        await RunAsync("Sqlite", "ingest");

        var status = await HostProcess.RunAsync(_folder, ["index", "status", "--index", "index.db"], OtherChunker, input: null);
        var verified = await HostProcess.RunAsync(_folder, ["index", "verify", "--index", "index.db"], OtherChunker, input: null);

        Assert.Equal(1, status.ExitCode);
        Assert.Contains("State       built with another model or chunker than this program uses.", status.Output, StringComparison.Ordinal);
        Assert.Equal((1, ""), (verified.ExitCode, verified.Output));
        Assert.EndsWith("Run the ingest command to rebuild it.", verified.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_never_completed_is_not_copied()
    {
        var result = await RunAsync("Sqlite", "index", "copy", "--from", "sqlite", "--to", "qdrant");

        Assert.Equal((1, "", "The index to copy from was never completed. Run the ingest command on it first."), (result.ExitCode, result.Output, result.Error));
    }

    private void Write(string file, string text) =>
        _folder.Write($"knowledge/{file}", $"---\ntitle: On {Path.GetFileNameWithoutExtension(file)}\npublisher: Test Press\npublished: 2024-05-01\nurl: https://example.org/\n---\n{text}\n");

    private void LosePassageOf(string article, string provider)
    {
        if (provider == "Qdrant")
        {
            _server.Collections["passages"].Delete(JsonSerializer.SerializeToElement(new { filter = new { must = new { key = "article", match = new { value = article } } } }));
            return;
        }

        using var connection = new SqliteConnection($"Data Source={_folder["index.db"]};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM chunks_1 WHERE article = (SELECT id FROM articles_1 WHERE name = $name)";
        command.Parameters.AddWithValue("$name", article);
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private Task<HostResult> RunAsync(string provider, params string[] args) => HostProcess.RunAsync(
        _folder,
        [.. args, "--index", "index.db"],
        new Dictionary<string, string>
        {
            ["Knowledge__Index__Provider"] = provider,
            ["Knowledge__Index__Qdrant__Url"] = _server.Address.ToString(),
            ["Knowledge__Index__Qdrant__ApiKey"] = "a-key-of-the-tests",
        },
        input: null);
}
