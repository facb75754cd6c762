using Bot.Knowledge.Indexing;
using Bot.Knowledge.Indexing.Qdrant;
using Bot.Knowledge.Retrieval;
using Bot.Tests.Support;
using Bot.Tests.Support.Qdrant;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Indexing.Qdrant;

/// <summary>What is on the server after passes that ran at once, broke off, or removed something.</summary>
public sealed class QdrantIngestionTests : IAsyncLifetime
{
    private static readonly IndexProfile Profile = new("hashing", 256, "paragraphs-v1");
    private static readonly QdrantBuild Build = QdrantBuild.Of("passages", Profile);
    private static readonly TestArticle Accord = TestArticle.Of("accord.md", "River accord", "The accord was signed in spring.", "Fishing rights were shared.");
    private static readonly TestArticle Changed = TestArticle.Of("accord.md", "River accord", "The accord was cancelled.", "Nobody fished.", "It was autumn.");
    private static readonly TestArticle Long = TestArticle.Of("long.md", "Long", [.. Enumerable.Range(1, 9).Select(number => $"Paragraph {number}.")]);

    private readonly FakeTimeProvider _time = new();
    private QdrantServer _server = null!;
    private QdrantHost _host = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await QdrantServer.StartAsync();
        _host = Host(Profile);
    }

    public async ValueTask DisposeAsync()
    {
        _host.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Two_hosts_that_ingest_the_same_at_once_end_in_the_state_of_one()
    {
        using var other = Host(Profile);
        TestArticle[] articles = [Accord, Long, TestArticle.Of("third.md", "Third", "One paragraph.")];

        await Task.WhenAll(PutAsync(_host, articles), PutAsync(other, articles));
        var both = await PassagesAsync();
        await using var alone = await QdrantServer.StartAsync();
        using var one = new QdrantHost(alone.Address, Profile);
        await PutAsync(one, articles);

        Assert.Equal(await PassagesAsync(one), both);
        Assert.Equal(3, (await _host.Index.ListArticlesAsync(Cancellation)).Count);
    }

    [Fact]
    public async Task Two_hosts_that_write_different_versions_leave_one_of_them_whole()
    {
        using var other = Host(Profile);

        await Task.WhenAll(PutAsync(_host, Accord), PutAsync(other, Changed));

        var article = Assert.Single(await _host.Index.ListArticlesAsync(Cancellation));
        Assert.Equal(article.ChunkCount, (await PassagesAsync()).Count(passage => passage.EndsWith(article.FileHash, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_article_is_sent_in_requests_of_the_size_that_was_set()
    {
        using var host = new QdrantHost(_server.Address, Profile, ("BatchChunks", "4"));

        await PutAsync(host, Long);

        Assert.Equal(3, _server.Requests.Count(request => request.Method == "PUT" && request.Path == $"/collections/{Build.Passages}/points?wait=true"));
        Assert.Equal(9, (await PassagesAsync()).Count);
    }

    [Fact]
    public async Task A_removed_article_leaves_nothing_on_the_server()
    {
        await PutAsync(_host, Accord, Long);

        await WriteAsync(_host, writer => writer.RemoveAsync(Accord.Article.Id, Cancellation));

        Assert.DoesNotContain("accord", string.Join('\n', await PassagesAsync()), StringComparison.Ordinal);
        Assert.Null(await _host.Index.FindArticleAsync(Accord.Article.Id, Cancellation));
        Assert.Empty((await SearchAsync("fishing")).ByWords);
        Assert.Equal(0, (await _host.Index.CountWordsAsync(["fishing"], Cancellation)).ChunksWith["fishing"]);
    }

    [Fact]
    public async Task What_a_pass_wrote_before_it_broke_off_is_not_found_and_is_cleared_away_by_the_next()
    {
        await PutAsync(_host, Accord);
        await SendPassagesOnlyAsync(Changed);

        var meanwhile = await SearchAsync("autumn accord");
        await WriteAsync(_host, _ => Task.CompletedTask);

        Assert.Equal(2, meanwhile.ByVector.Count);
        Assert.All(meanwhile.ByVector, match => Assert.Equal(Accord.Article.Header.TextHash, match.Article.TextHash));
        Assert.Equal(2, (await PassagesAsync()).Count);
    }

    [Fact]
    public async Task An_article_that_lost_a_passage_is_put_in_again()
    {
        await PutAsync(_host, Accord, Long);
        await _host.Client.DeleteAsync(Build.Passages, new(Must: [FilterCondition.IsOneOf(PointIds.OfPassage(Long.Article.Id, Long.Article.FileHash, 3))]), Cancellation);

        await using var writer = await _host.Index.BeginWriteAsync(Cancellation);

        Assert.Equal(Accord.Article.Id, Assert.Single(await writer.ListArticlesAsync(Cancellation)).Header.Id);
    }

    [Fact]
    public async Task A_replaced_build_is_dropped_when_its_grace_time_is_over()
    {
        await PutAsync(_host, Accord);
        using var newer = Host(Profile with { Chunker = "paragraphs-v2" });

        await PutAsync(newer, Accord);
        _time.Advance(TimeSpan.FromMinutes(9));
        await WriteAsync(newer, _ => Task.CompletedTask);
        var before = await _host.Client.ListCollectionsAsync(Cancellation);
        _time.Advance(TimeSpan.FromMinutes(1));
        await WriteAsync(newer, _ => Task.CompletedTask);

        Assert.Contains(Build.Passages, before);
        Assert.Equal(2, (await _host.Client.ListCollectionsAsync(Cancellation)).Count);
        Assert.DoesNotContain(Build.Passages, await _host.Client.ListCollectionsAsync(Cancellation));
    }

    [Fact]
    public async Task Words_are_counted_in_all_their_forms_as_they_are_in_SQLite()
    {
        await PutAsync(_host, Accord, Long);

        var counts = await _host.Index.CountWordsAsync(["accords", "signing", "paragraph", "background", "nowhere", "?"], Cancellation);

        Assert.Equal(11, counts.ChunkCount);
        Assert.Equal([2, 1, 9, 11, 0, 0], counts.ChunksWith.Values);
    }

    private QdrantHost Host(IndexProfile profile) => new(_server.Address, profile, _time);

    private Task<IndexMatches> SearchAsync(string question)
    {
        using var generator = new HashingEmbeddingGenerator();
        return _host.Index.SearchAsync(new IndexQuery(question, generator.Vector(question), 50), Cancellation);
    }

    /// <summary>As a pass does that is killed before the article itself is written.</summary>
    private async Task SendPassagesOnlyAsync(TestArticle article)
    {
        var weights = new WordWeights(PorterStemmer.Stem, WordWeights.UsualLength);
        var points = article.Chunks.Zip(article.Vectors).Select((pair, ordinal) => PassagePayload.Point(article.Article, pair.First, ordinal, pair.Second, weights));
        await _host.Client.UpsertAsync(Build.Passages, PointBatch.Of(points, 100, int.MaxValue).Single(), Cancellation);
    }

    private static Task PutAsync(QdrantHost host, params TestArticle[] articles) => WriteAsync(
        host, writer => Task.WhenAll(articles.Select(article => writer.ReplaceAsync(article.Article, article.Chunks, article.Vectors, Cancellation))));

    private static async Task WriteAsync(QdrantHost host, Func<IIndexWriter, Task> write)
    {
        await using var writer = await host.Index.BeginWriteAsync(Cancellation);
        await write(writer);
        await writer.CompleteAsync(Cancellation);
    }

    private Task<IReadOnlyList<string>> PassagesAsync() => PassagesAsync(_host);

    /// <summary>Id, article and version of every passage of the build.</summary>
    private static async Task<IReadOnlyList<string>> PassagesAsync(QdrantHost host) =>
    [
        .. (await host.Client.ScrollAsync<PassageVersion>(Build.Passages, new ScrollRequest(1000, null, null, new PayloadChoice(["article", "content_hash"], null)), Cancellation))
            .Points.Select(point => $"{point.Id} {point.Payload.Article} {point.Payload.ContentHash}"),
    ];
}
