using Bot.Knowledge.Indexing;
using Bot.Knowledge.Indexing.Qdrant;
using Bot.Tests.Support;
using Bot.Tests.Support.Qdrant;

namespace Bot.Tests.Indexing.Qdrant;

/// <summary>What the index's owner is told when the server does not do what is asked of it.</summary>
public sealed class QdrantServerTroubleTests
{
    private static readonly IndexProfile Profile = new("hashing", 256, "paragraphs-v1");
    private static readonly TestArticle Accord = TestArticle.Of("accord.md", "River accord", "The accord was signed in spring.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_is_too_old_is_refused()
    {
        await using var server = await QdrantServer.StartAsync(new QdrantServerSettings(Version: "1.15.4"));
        using var host = new QdrantHost(server.Address, Profile);

        var failure = await Assert.ThrowsAsync<IOException>(() => host.Index.OpenAsync(Cancellation));

        Assert.EndsWith("is version 1.15.4; 1.16 or newer is needed. Upgrade it, one minor version after the other.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "wants an API key. Set Knowledge:Index:Qdrant:ApiKey.")]
    [InlineData("wrong-key", "does not know the key that it was sent. Set Knowledge:Index:Qdrant:ApiKey to the server's.")]
    public async Task Who_is_not_let_in_learns_which_setting_to_look_at(string key, string expected)
    {
        await using var server = await QdrantServer.StartAsync(new QdrantServerSettings("right-key"));
        using var host = new QdrantHost(server.Address, Profile, ("ApiKey", key));

        var failure = await Assert.ThrowsAnyAsync<IOException>(() => host.Index.OpenAsync(Cancellation));

        Assert.EndsWith(expected, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-key", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_only_key_answers_and_does_not_write()
    {
        await using var server = await QdrantServer.StartAsync(new QdrantServerSettings("key", "reading-key"));
        using var writing = new QdrantHost(server.Address, Profile, ("ApiKey", "key"));
        using var reading = new QdrantHost(server.Address, Profile, ("ApiKey", "reading-key"));
        await PutAsync(writing.Index);

        var failure = await Assert.ThrowsAnyAsync<IOException>(() => reading.Index.BeginWriteAsync(Cancellation));

        Assert.True(await reading.Index.OpenAsync(Cancellation));
        Assert.Single((await SearchAsync(reading.Index)).ByWords);
        Assert.Equal(1, (await reading.Index.CountWordsAsync(["accords"], Cancellation)).ChunksWith["accords"]);
        Assert.NotNull(await reading.Index.FindArticleAsync(Accord.Article.Id, Cancellation));
        Assert.Single(await reading.Index.ListArticlesAsync(Cancellation));
        Assert.EndsWith("Set one that may write, or Knowledge:Ingestion:Enabled to false on a host that only answers.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_goes_away_is_said_to_be_gone_and_is_found_again_when_it_comes_back()
    {
        var server = await QdrantServer.StartAsync();
        using var host = new QdrantHost(server.Address, Profile, ("Retries", "1"));
        await PutAsync(host.Index);
        await server.StopAsync();

        var failure = await Assert.ThrowsAsync<IndexUnavailableException>(() => SearchAsync(host.Index));
        await using var again = await server.RestartAsync();

        Assert.EndsWith(
            "cannot be reached (nothing listens there). See that it runs and that Knowledge:Index:Qdrant:Url names its REST API, which listens on port 6333 unless it was told otherwise.",
            failure.Message,
            StringComparison.Ordinal);
        Assert.Single((await SearchAsync(host.Index)).ByWords);
    }

    [Fact]
    public async Task Another_program_s_collection_under_the_alias_is_left_alone()
    {
        await using var server = await QdrantServer.StartAsync();
        using var host = new QdrantHost(server.Address, Profile);
        using var http = new HttpClient { BaseAddress = server.Address };
        using var settings = new StringContent("""{"vectors": {"size": 4, "distance": "Cosine"}}""");
        (await http.PutAsync("collections/passages", settings, Cancellation)).EnsureSuccessStatusCode();

        var reading = await Assert.ThrowsAsync<IndexMismatchException>(() => host.Index.OpenAsync(Cancellation));
        var writing = await Assert.ThrowsAnyAsync<IOException>(() => host.Index.BeginWriteAsync(Cancellation));

        Assert.EndsWith("\"passages\" is no index of this program. Leave it and name another alias in Knowledge:Index:Qdrant:Alias.", reading.Message, StringComparison.Ordinal);
        Assert.Contains("Knowledge:Index:Qdrant:Alias", writing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_program_s_alias_is_not_moved_and_a_collection_that_is_named_like_ours_is_not_dropped()
    {
        await using var server = await QdrantServer.StartAsync();
        using var host = new QdrantHost(server.Address, Profile, ("GraceMinutes", "0"));
        using var http = new HttpClient { BaseAddress = server.Address };
        using var settings = new StringContent("""{"vectors": {"size": 4, "distance": "Cosine"}}""");
        using var alias = new StringContent("""{"actions": [{"create_alias": {"collection_name": "passages-0123456789ab", "alias_name": "passages"}}]}""");
        using var otherAlias = new StringContent("""{"actions": [{"delete_alias": {"alias_name": "passages"}}]}""");
        (await http.PutAsync("collections/passages-0123456789ab", settings, Cancellation)).EnsureSuccessStatusCode();
        (await http.PostAsync("collections/aliases", alias, Cancellation)).EnsureSuccessStatusCode();

        var writing = await Assert.ThrowsAsync<IndexMismatchException>(() => host.Index.BeginWriteAsync(Cancellation));
        (await http.PostAsync("collections/aliases", otherAlias, Cancellation)).EnsureSuccessStatusCode();
        await PutAsync(host.Index);

        Assert.EndsWith("\"passages\" is no index of this program. Leave it and name another alias in Knowledge:Index:Qdrant:Alias.", writing.Message, StringComparison.Ordinal);
        Assert.Contains("passages-0123456789ab", await host.Client.ListCollectionsAsync(Cancellation));
    }

    private static async Task PutAsync(QdrantPassageIndex index)
    {
        await using var writer = await index.BeginWriteAsync(Cancellation);
        await writer.ReplaceAsync(Accord.Article, Accord.Chunks, Accord.Vectors, Cancellation);
        await writer.CompleteAsync(Cancellation);
    }

    private static Task<IndexMatches> SearchAsync(QdrantPassageIndex index)
    {
        using var generator = new HashingEmbeddingGenerator();
        return index.SearchAsync(new IndexQuery("accord", generator.Vector("accord"), 10), Cancellation);
    }
}
