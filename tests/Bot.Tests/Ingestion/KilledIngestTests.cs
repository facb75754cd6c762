using System.Text.RegularExpressions;
using Bot.Knowledge.Chunking;
using Bot.Knowledge.Indexing;
using Bot.Knowledge.Indexing.Sqlite;
using Bot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Ingestion;

public sealed partial class KilledIngestTests(LocalModel model) : IClassFixture<LocalModel>, IDisposable
{
    private const int Articles = 24;
    private const int Sections = 4;

    private readonly TempFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string IndexFile => _folder["index.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Wherever_an_ingest_is_killed_each_article_is_wholly_old_or_new_and_the_next_ingest_completes_it()
    {
        Func<HostProcess, Task>[] killPoints =
        [
            _ => Task.CompletedTask,
            _ => WalGrowsToAsync(1),
            _ => WalGrowsToAsync(200_000),
            ingest => ingest.ErrorLinesAsync(1),
            ingest => ingest.ErrorLinesAsync(10),
            ingest => ingest.ErrorLinesAsync(Articles),
        ];
        WriteVersion(0);
        Assert.Equal(0, (await IngestAsync()).ExitCode);

        for (var version = 1; version <= killPoints.Length; version++)
        {
            WriteVersion(version);
            await using var ingest = HostProcess.Start(_folder, Arguments("ingest"));
            await killPoints[version - 1](ingest);
            ingest.Kill();
            await ingest.WaitAsync();

            Assert.All(await VersionsAsync(), found => Assert.InRange(found, 0, version));
        }

        Assert.Equal(0, (await IngestAsync()).ExitCode);
        Assert.All(await VersionsAsync(), found => Assert.Equal(killPoints.Length, found));
        Assert.Equal(0, (await HostProcess.RunAsync(_folder, Arguments("ask", "Which version does place 7 tell of?"))).ExitCode);
    }

    [Fact]
    public async Task A_first_ingest_that_is_killed_is_completed_by_the_next_one()
    {
        WriteVersion(0);
        await using (var ingest = HostProcess.Start(_folder, Arguments("ingest")))
        {
            await ingest.ErrorLinesAsync(1);
            ingest.Kill();
            await ingest.WaitAsync();
        }

        Assert.Equal(0, (await IngestAsync()).ExitCode);

        Assert.Equal(Articles, (await VersionsAsync()).Count);
    }

    private string[] Arguments(params string[] command) => [.. command, "--knowledge", _folder["knowledge"], "--index", IndexFile];

    private Task<HostResult> IngestAsync() => HostProcess.RunAsync(_folder, Arguments("ingest"));

    private void WriteVersion(int version)
    {
        for (var article = 0; article < Articles; article++)
        {
            var sections = Enumerable.Range(1, Sections).Select(section => $"## Part {section}\n\nPlace {article} in part {section} tells of version {version}.");
            _folder.Write($"knowledge/place-{article}.md", $"---\ntitle: Place {article}, version {version}\n---\n{string.Join("\n\n", sections)}\n");
        }
    }

    private async Task WalGrowsToAsync(long bytes)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        while (new FileInfo($"{IndexFile}-wal") is not { Exists: true } wal || wal.Length < bytes)
        {
            await timer.WaitForNextTickAsync(limit.Token);
        }
    }

    /// <summary>The version of each article in the index, after making sure that everything kept of the article is of that version.</summary>
    private async Task<IReadOnlyList<int>> VersionsAsync()
    {
        var chunker = new Chunker(Options.Create(new ChunkingOptions()), RoughTokens.Count);
        var profile = new IndexProfile(model.Embedder.Model.Name, model.Embedder.Model.Dimensions, chunker.Version);
        using var index = new SqlitePassageIndex(Options.Create(new IndexingOptions { Path = IndexFile }), profile);
        var vector = await model.Embedder.EmbedQuestionAsync("place", Cancellation);
        var matches = await index.SearchAsync(new IndexQuery("place", vector, 500), Cancellation);
        List<int> versions = [];
        foreach (var article in await index.ListArticlesAsync(Cancellation))
        {
            var text = await index.FindArticleAsync(article.Header.Id, Cancellation);
            var byVector = matches.ByVector.Where(match => match.Article.Id == article.Header.Id).ToList();
            var byWords = matches.ByWords.Where(match => match.Article.Id == article.Header.Id).ToList();
            string[] kept = [article.Header.Metadata.Title, text!.Text, .. byVector.Concat(byWords).SelectMany(match => new[] { match.Article.Metadata.Title, match.Chunk.Text })];
            versions.Add(Assert.Single(kept.SelectMany(piece => Version().Matches(piece)).Select(found => int.Parse(found.ValueSpan, provider: null)).Distinct()));
            Assert.Equal((Sections, Sections, Sections), (article.ChunkCount, byVector.Count, byWords.Count));
        }

        CheckWords();
        return versions;
    }

    private void CheckWords()
    {
        using var connection = new SqliteConnection($"Data Source={IndexFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO words_1 (words_1) VALUES ('integrity-check')";
        command.ExecuteNonQuery();
    }

    [GeneratedRegex("(?<=version )[0-9]+")]
    private static partial Regex Version();
}
