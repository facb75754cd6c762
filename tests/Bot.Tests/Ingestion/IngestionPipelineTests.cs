using Bot.Knowledge.Articles;
using Bot.Knowledge.Indexing;
using Bot.Knowledge.Ingestion;
using Bot.Tests.Support;

namespace Bot.Tests.Ingestion;

public sealed class IngestionPipelineTests : IDisposable
{
    private readonly TestKnowledge _knowledge = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _knowledge.Dispose();

    [Fact]
    public async Task Each_change_in_the_folder_is_taken_up_and_reported()
    {
        _knowledge.Write("a.md", Article("A", "The accord was signed in spring."));
        _knowledge.Write("b.md", Article("B", "The ceasefire held for a year."));
        _knowledge.Write("deep/c.txt", "C\n\nObservers left the hills.");
        Assert.Equal("a.md Added\nb.md Added\ndeep/c.txt Added", await _knowledge.OutcomesAsync());

        _knowledge.Delete("b.md");
        _knowledge.Write("a.md", Article("A", "The accord was cancelled in autumn."));
        _knowledge.Write("d.md", Article("D", "Talks resumed."));

        Assert.Equal("a.md Updated\nb.md Removed\nd.md Added\ndeep/c.txt Unchanged", await _knowledge.OutcomesAsync());
        Assert.Equal(["a.md", "d.md", "deep/c.txt"], await _knowledge.IndexedAsync());
    }

    [Fact]
    public async Task Nothing_unchanged_is_embedded_again()
    {
        _knowledge.Write("a.md", Article("A", "The accord was signed in spring."));
        _knowledge.Write("b.md", Article("B", "The ceasefire held for a year."));
        await _knowledge.IngestAsync();
        var before = _knowledge.Generator.Texts;

        var report = await _knowledge.IngestAsync();

        Assert.Equal(before, _knowledge.Generator.Texts);
        Assert.Equal((2, 2, false), (report.ArticleCount, report.ChunkCount, report.Rebuilt));
    }

    [Fact]
    public async Task Readmes_hidden_files_and_other_kinds_of_files_are_no_articles()
    {
        _knowledge.Write("a.md", Article("A", "The accord was signed in spring."));
        _knowledge.Write("README.md", "How to write one");
        _knowledge.Write("deep/README.md", "How to write one");
        _knowledge.Write(".draft.md", Article("Draft", "Not yet."));
        _knowledge.Write(".git/b.md", Article("B", "Not this."));
        _knowledge.Write("figures.csv", "1,2");

        Assert.Equal("a.md Added", await _knowledge.OutcomesAsync());
    }

    [Fact]
    public async Task A_link_is_followed_inside_the_folder_only()
    {
        _knowledge.Folder.Write("secret.md", Article("Secret", "Not for the bot."));
        _knowledge.Write(".store/a.md", Article("A", "The accord was signed in spring."));
        File.CreateSymbolicLink(_knowledge.Folder["knowledge/out.md"], _knowledge.Folder["secret.md"]);
        File.CreateSymbolicLink(_knowledge.Folder["knowledge/in.md"], _knowledge.Folder["knowledge/.store/a.md"]);
        Directory.CreateSymbolicLink(_knowledge.Folder["knowledge/circle"], _knowledge.Folder["knowledge"]);

        Assert.Equal("in.md Added", await _knowledge.OutcomesAsync());
    }

    [Fact]
    public async Task A_file_that_is_no_article_is_rejected_and_the_others_are_taken()
    {
        _knowledge.Write("broken.md", "---\ntitle: [\n---\nText.");
        _knowledge.Write("empty.md", "");
        _knowledge.Write("good.md", Article("Good", "Talks resumed."));

        var report = await _knowledge.IngestAsync();

        Assert.Equal([ArticleChange.Rejected, ArticleChange.Rejected, ArticleChange.Added], report.Outcomes.Select(outcome => outcome.Change));
        Assert.All(report.Outcomes.Take(2), outcome => Assert.NotNull(outcome.Reason));
        Assert.Equal(["good.md"], await _knowledge.IndexedAsync());
    }

    [Fact]
    public async Task An_article_that_is_broken_by_a_change_stays_as_it_was()
    {
        _knowledge.Write("a.md", Article("A", "The accord was signed in spring."));
        await _knowledge.IngestAsync();
        _knowledge.Write("a.md", "---\ntitle: [\n---\nText.");

        var outcome = Assert.Single((await _knowledge.IngestAsync()).Outcomes);

        Assert.Equal(ArticleChange.Rejected, outcome.Change);
        Assert.EndsWith(" Until then, the version taken up before stays in the index.", outcome.Reason, StringComparison.Ordinal);
        Assert.Contains("spring", (await _knowledge.Index.FindArticleAsync(new ArticleId("a.md"), Cancellation))!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_articles_with_equal_title_and_text_the_first_by_name_is_taken()
    {
        _knowledge.Write("b.md", Article("Same", "The accord was signed in spring."));
        await _knowledge.IngestAsync();
        _knowledge.Write("a.md", Article("Same", "The accord was signed in spring."));
        _knowledge.Write("c.md", Article("Other", "The accord was signed in spring."));

        var report = await _knowledge.IngestAsync();

        Assert.Equal([ArticleChange.Added, ArticleChange.Rejected, ArticleChange.Added], report.Outcomes.Select(outcome => outcome.Change));
        Assert.Equal("title and text are the same as in a.md. Remove one of the two files.", report.Outcomes[1].Reason);
        Assert.Equal(["a.md", "c.md"], await _knowledge.IndexedAsync());
    }

    [Fact]
    public async Task Facts_that_an_article_lacks_are_reported_each_time()
    {
        _knowledge.Write("a.md", "---\ntitle: A\npublisher: The Institute\n---\nTalks resumed.");

        Assert.Equal(["published", "url"], Assert.Single((await _knowledge.IngestAsync()).Outcomes).MissingFacts);
        Assert.Equal(["published", "url"], Assert.Single((await _knowledge.IngestAsync()).Outcomes).MissingFacts);
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_named_with_the_way_out()
    {
        Directory.Delete(_knowledge.Folder["knowledge"]);

        var failure = await Assert.ThrowsAsync<DirectoryNotFoundException>(() => _knowledge.IngestAsync());

        Assert.Equal(
            $"{_knowledge.Folder["knowledge"]}: there is no such folder. Make it and put articles into it, or name another in Knowledge:Ingestion:Folder.",
            failure.Message);
    }

    [Fact]
    public async Task A_folder_that_has_become_empty_does_not_empty_the_index()
    {
        _knowledge.Write("a.md", Article("A", "The accord was signed in spring."));
        await _knowledge.IngestAsync();
        _knowledge.Delete("a.md");

        var failure = await Assert.ThrowsAsync<IOException>(() => _knowledge.IngestAsync());

        Assert.StartsWith($"{_knowledge.Folder["knowledge"]}: the folder holds no article, but the index does; nothing was removed from it.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["a.md"], await _knowledge.IndexedAsync());
    }

    [Fact]
    public async Task Another_chunker_makes_a_new_index()
    {
        _knowledge.Write("a.md", Article("A", "The accord was signed in spring."));
        await _knowledge.IngestAsync();
        _knowledge.Restart(maxTokens: 32);
        await Assert.ThrowsAsync<IndexMismatchException>(_knowledge.IndexedAsync);

        var report = await _knowledge.IngestAsync();

        Assert.True(report.Rebuilt);
        Assert.Equal(["a.md"], await _knowledge.IndexedAsync());
        Assert.False((await _knowledge.IngestAsync()).Rebuilt);
    }

    [Fact]
    public async Task A_rebuild_that_could_take_up_nothing_leaves_the_old_index()
    {
        _knowledge.Write("a.md", Article("A", "The accord was signed in spring."));
        await _knowledge.IngestAsync();
        _knowledge.Write("a.md", "");
        _knowledge.Restart(maxTokens: 32);

        Assert.False((await _knowledge.IngestAsync()).Rebuilt);

        _knowledge.Restart(maxTokens: 64);
        Assert.Equal(["a.md"], await _knowledge.IndexedAsync());
    }

    [Fact]
    public async Task A_cancelled_pass_is_no_failure_and_the_next_one_completes_it()
    {
        for (var number = 0; number < 200; number++)
        {
            _knowledge.Write($"{number:000}.md", Article($"Title {number}", $"The accord number {number} was signed."));
        }

        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _knowledge.Pipeline.RunAsync(new StopAtFirst(stop), stop.Token));
        var left = (await _knowledge.IndexedAsync()).Count;

        var report = await _knowledge.IngestAsync();

        Assert.InRange(left, 1, 199);
        Assert.Equal(200, report.ArticleCount);
        Assert.Equal(left, report.Outcomes.Count(outcome => outcome.Change == ArticleChange.Unchanged));
    }

    [Fact]
    public async Task Progress_counts_the_files_that_need_work()
    {
        _knowledge.Write("a.md", Article("A", "The accord was signed in spring."));
        await _knowledge.IngestAsync();
        _knowledge.Write("b.md", Article("B", "Talks resumed."));
        _knowledge.Write("c.md", "");
        var progress = new Recorder();

        await _knowledge.IngestAsync(progress);

        Assert.Equal([new IngestionProgress(1, 2, "b.md"), new IngestionProgress(2, 2, "c.md")], progress.Reports);
    }

    [Fact]
    public async Task What_was_ingested_is_retrieved_with_its_scores()
    {
        _knowledge.Write("a.md", Article("River accord", "The accord was signed in spring."));
        _knowledge.Write("b.md", Article("Ceasefire", "The ceasefire held for a year."));
        await _knowledge.IngestAsync();

        var passages = await _knowledge.Retriever.RetrieveAsync(["When was the accord signed?"], isForSeveral: false, Cancellation);

        Assert.Equal("The accord was signed in spring.", passages[0].Text);
        Assert.Equal((1, 1, 1), (passages[0].Rank, passages[0].Scores.WordRank, passages[0].Scores.VectorRank));
        Assert.True(passages[0].Scores is { Bm25: > 0, Cosine: > 0 });
        Assert.Equal((2, null), (passages[1].Rank, passages[1].Scores.WordRank));
    }

    [Theory]
    [InlineData("")]
    [InlineData("accord \uD83D\0\uDD4A")]
    [InlineData("NEAR(\"accord\" *) ^ title: -")]
    public async Task Any_text_can_be_asked(string question)
    {
        _knowledge.Write("a.md", Article("River accord", "The accord was signed in spring."));
        await _knowledge.IngestAsync();

        Assert.Single(await _knowledge.Retriever.RetrieveAsync([question, new string('?', 10_000)], isForSeveral: false, Cancellation));
    }

    private static string Article(string title, string text) => $"---\ntitle: {title}\n---\n{text}\n";

    private sealed class StopAtFirst(CancellationTokenSource stop) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value) => stop.Cancel();
    }

    private sealed class Recorder : IProgress<IngestionProgress>
    {
        public List<IngestionProgress> Reports { get; } = [];

        public void Report(IngestionProgress value) => Reports.Add(value);
    }
}
