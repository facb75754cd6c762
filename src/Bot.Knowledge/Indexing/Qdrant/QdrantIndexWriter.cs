using System.Net;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Chunking;

namespace Bot.Knowledge.Indexing.Qdrant;

/// <summary>One pass of writes into a build. Any number of hosts may write at once: with the same files, they write the same points.</summary>
/// <remarks>Each request is complete when it returns, and may be sent again. An article is in its place when its passages were counted after the last request that could have removed one: of two hosts that replace an article at the same time, the one that ends last has counted.</remarks>
internal sealed class QdrantIndexWriter : IIndexWriter
{
    /// <summary>Times an article is written, when another host undoes it by writing another version.</summary>
    private const int MaxTurns = 5;

    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(40);

    private static readonly TimeSpan TouchInterval = TimeSpan.FromSeconds(60);

    private readonly QdrantClient _client;
    private readonly QdrantOptions _options;
    private readonly IndexProfile _profile;
    private readonly QdrantBuild _build;
    private readonly WordWeights _weights;
    private readonly UnusedBuilds _unused;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _sending;
    private long _touched;

    private QdrantIndexWriter(QdrantClient client, QdrantOptions options, IndexProfile profile, QdrantBuild build, WordWeights weights, bool isRebuild, UnusedBuilds unused, TimeProvider time)
    {
        (_client, _options, _profile, _build, _weights, IsRebuild, _unused, _time) = (client, options, profile, build, weights, isRebuild, unused, time);
        _sending = new SemaphoreSlim(options.ParallelWrites);
        _touched = time.GetTimestamp();
    }

    public bool IsRebuild { get; }

    public static async Task<QdrantIndexWriter> BeginAsync(QdrantClient client, QdrantOptions options, IndexProfile profile, WordStemmer stem, UnusedBuilds unused, TimeProvider time, CancellationToken cancellationToken)
    {
        var build = QdrantBuild.Of(options.Alias, profile);
        var served = await QdrantBuild.FindServedAsync(client, options.Alias, cancellationToken);
        if (served is not null
            && await served.FindMetadataAsync(client, cancellationToken) is var found
            && found is not { Profile: not null, IsNewer: false }
            && QdrantBuild.Mismatch(client.Server, options.Alias, found, profile) is { } mismatch)
        {
            // Not ours to replace.
            throw mismatch;
        }

        await build.CreateAsync(client, options, profile, time.GetUtcNow(), cancellationToken);
        if (served is null || (served != build && await IsEmptyAsync(client, served, cancellationToken)))
        {
            // Readers see a first build while it grows: there is no earlier answer it could spoil.
            await client.SetAliasesAsync(build.Serving(options.Alias), cancellationToken);
            served = build;
        }

        await unused.DropAsync(build, cancellationToken);
        await client.ChangeMetadataAsync(build.Passages, new BuildMetadata(UsedAt: time.GetUtcNow()), cancellationToken);
        var metadata = (await client.FindCollectionAsync(build.Passages, cancellationToken))?.Config.Metadata;
        return new QdrantIndexWriter(client, options, profile, build, new WordWeights(stem, metadata?.AverageLength ?? WordWeights.UsualLength), isRebuild: served != build, unused, time);
    }

    /// <summary>Those whose passages are all there. An article that a broken-off pass or a lost disk left without some is not listed, so that it is put in again.</summary>
    public async Task<IReadOnlyList<IndexedArticle>> ListArticlesAsync(CancellationToken cancellationToken)
    {
        var articles = await ArticleListing.ReadAsync(_client, _build.Articles, cancellationToken);
        return await PassageCensus.TakeAsync(_client, _build, articles, cancellationToken) is { } census ? [.. articles.Where(census.Holds)] : articles;
    }

    public async Task ReplaceAsync(Article article, IReadOnlyList<Chunk> chunks, IReadOnlyList<ChunkVectors> vectors, CancellationToken cancellationToken)
    {
        _profile.Check(article, chunks, vectors);
        var points = chunks.Zip(vectors).Select((pair, ordinal) => PassagePayload.Point(article, pair.First, ordinal, pair.Second, _weights));
        var batches = PointBatch.Of(points, _options.BatchChunks, _options.BatchKilobytes * 1024).ToList();
        await WriteAsync(
            async () =>
            {
                await Task.WhenAll(batches.Select(batch => UpsertAsync(batch, cancellationToken)));
                await _client.ChangeAsync(_build.Articles, Putting(article, chunks.Count), cancellationToken);
                await _client.DeleteAsync(_build.Passages, new PointFilter([IsOf(article.Id)], MustNot: [IsVersion(article.FileHash)]), cancellationToken);
                return await IsInPlaceAsync(article, chunks.Count, cancellationToken);
            },
            article.Id,
            cancellationToken);
    }

    public Task RemoveAsync(ArticleId id, CancellationToken cancellationToken) => WriteAsync(
        async () =>
        {
            await _client.ChangeAsync(_build.Articles, Removing(id), cancellationToken);
            await _client.DeleteAsync(_build.Passages, new PointFilter([IsOf(id)]), cancellationToken);
            return await _client.CountAsync(_build.Passages, new PointFilter([IsOf(id)]), cancellationToken) == 0;
        },
        id,
        cancellationToken);

    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await RemoveStrayAsync(cancellationToken);
        await _client.ChangeMetadataAsync(_build.Passages, new BuildMetadata(IsComplete: true, UsedAt: _time.GetUtcNow()), cancellationToken);
        if (await QdrantBuild.FindServedAsync(_client, _options.Alias, cancellationToken) is { } served && served != _build)
        {
            // Its grace time begins.
            await _client.ChangeMetadataAsync(served.Passages, new BuildMetadata(UsedAt: _time.GetUtcNow()), cancellationToken);
            await _client.SetAliasesAsync(_build.Serving(_options.Alias), cancellationToken);
            _unused.DropLater(_build);
        }

        await _unused.DropAsync(_build, cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        _sending.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<bool> IsEmptyAsync(QdrantClient client, QdrantBuild build, CancellationToken cancellationToken) =>
        await client.FindCollectionAsync(build.Articles, cancellationToken) is not null
        && await client.CountAsync(build.Articles, ArticleListing.Articles, cancellationToken) == 0;

    private static FilterCondition IsOf(ArticleId article) => FilterCondition.Is("article", article.Value);

    private static FilterCondition IsVersion(string fileHash) => FilterCondition.Is("content_hash", fileHash);

    /// <summary>Writes until what was written is found in its place.</summary>
    private async Task WriteAsync(Func<Task<bool>> tryWriteAsync, ArticleId id, CancellationToken cancellationToken)
    {
        try
        {
            await TouchAsync(cancellationToken);
            for (var turn = 1; turn <= MaxTurns; turn++)
            {
                if (await tryWriteAsync())
                {
                    return;
                }

                // Two that keep step would undo each other for ever: each waits for another while, longer each time, as Ethernet does (Metcalfe and Boggs 1976).
                await Task.Delay(ShortestWait * (Random.Shared.NextDouble() * (1 << turn)), cancellationToken);
            }
        }
        catch (QdrantRefusedException refusal) when (refusal.Status == HttpStatusCode.NotFound)
        {
            throw new IndexMismatchException(
                $"{_client.Server}, alias \"{_options.Alias}\": another process rebuilt the index with another model or chunker during this pass. Run the ingest command again.");
        }

        throw new IOException(
            $"{_client.Server}: {id} is written by another host in another version at the same time, again and again. Let all hosts ingest the same files, or set Knowledge:Ingestion:Enabled to false on all but one.");
    }

    /// <summary>While it is written to, nobody drops the build.</summary>
    private async Task TouchAsync(CancellationToken cancellationToken)
    {
        var touched = Interlocked.Read(ref _touched);
        if (_time.GetElapsedTime(touched) >= TouchInterval && Interlocked.CompareExchange(ref _touched, _time.GetTimestamp(), touched) == touched)
        {
            await _client.ChangeMetadataAsync(_build.Passages, new BuildMetadata(UsedAt: _time.GetUtcNow()), cancellationToken);
        }
    }

    private async Task UpsertAsync(PointBatch batch, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _client.UpsertAsync(_build.Passages, batch, cancellationToken);
            return;
        }
        catch (QdrantRefusedException refusal) when (refusal.Status == HttpStatusCode.TooManyRequests && batch.Points.Count > 1)
        {
            // The server allows fewer points at once, however long one waits.
        }
        finally
        {
            _sending.Release();
        }

        var (first, second) = batch.Halves();
        await UpsertAsync(first, cancellationToken);
        await UpsertAsync(second, cancellationToken);
    }

    private PointOperations Putting(Article article, int chunkCount)
    {
        var commit = Guid.NewGuid();
        return new PointOperations(
        [
            Upsert(ArticlePayload.Point(article, chunkCount, _build.Passages, commit)),
            Upsert(new RevisionPayload(_build.Passages, commit).Point()),
        ]);
    }

    private PointOperations Removing(ArticleId id) => new(
    [
        new PointOperation(Upsert: null, Delete: new PointSelection([PointIds.OfArticle(id)], Filter: null)),
        Upsert(new RevisionPayload(_build.Passages, Guid.NewGuid()).Point()),
    ]);

    private static PointOperation Upsert<TPayload>(Point<TPayload> point) => new(new PointList([QdrantJson.ElementOf(point)]), Delete: null);

    private async Task<bool> IsInPlaceAsync(Article article, int chunkCount, CancellationToken cancellationToken)
    {
        var count = await _client.CountAsync(_build.Passages, new PointFilter([IsOf(article.Id), IsVersion(article.FileHash)]), cancellationToken);
        return count == chunkCount
            && await _client.RetrieveAsync<ArticlePayload>(_build.Articles, [PointIds.OfArticle(article.Id)], ArticlePayload.Header, cancellationToken) is [var point]
            && point.Payload.FileHash == article.FileHash;
    }

    /// <summary>Removes passages that a pass which broke off has left: of versions that never came into force, or were replaced.</summary>
    private async Task RemoveStrayAsync(CancellationToken cancellationToken)
    {
        var articles = await ArticleListing.ReadAsync(_client, _build.Articles, cancellationToken);
        if (await PassageCensus.TakeAsync(_client, _build, articles, cancellationToken) is not { } census)
        {
            return;
        }

        // Listed again: what another host has put in meanwhile is not stray.
        foreach (var stray in census.StrayFrom(await ArticleListing.ReadAsync(_client, _build.Articles, cancellationToken)))
        {
            await _client.DeleteAsync(_build.Passages, new PointFilter([FilterCondition.Is("article", stray.Article), IsVersion(stray.ContentHash)]), cancellationToken);
        }
    }
}
