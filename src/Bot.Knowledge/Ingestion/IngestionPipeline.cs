using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Chunking;
using Bot.Knowledge.Embeddings;
using Bot.Knowledge.Indexing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Ingestion;

/// <summary>Brings the index into step with the knowledge folder: read, chunk, embed, replace.</summary>
/// <remarks>Articles are read and cut while earlier ones are embedded, and small ones share a call of the embedder; each is written in one transaction. What a cancelled or killed pass has written stays, and the next pass goes on from there.</remarks>
public sealed partial class IngestionPipeline(
    IOptions<IngestionOptions> options,
    Chunker chunker,
    TextEmbedder embedder,
    IPassageIndex index,
    TimeProvider time,
    ILogger<IngestionPipeline> logger)
{
    // Enough to fill the model's batches with texts of like length, little enough to be stopped soon.
    private const int ChunksPerCall = 64;
    private const int ArticlesAhead = 16;

    private readonly string _folder = options.Value.Folder;

    /// <returns>An outcome for each file. A rejected file does not stop the others.</returns>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="IOException">The folder holds no article but the index does, or the index cannot be written.</exception>
    public Task<IngestionReport> RunAsync(IProgress<IngestionProgress>? progress, CancellationToken cancellationToken) =>
        RunAsync(new HashSet<ArticleId>(), progress, cancellationToken);

    /// <inheritdoc cref="RunAsync(IProgress{IngestionProgress}?, CancellationToken)"/>
    /// <param name="anew">Articles to take up again although their files did not change, because what the index holds of them is damaged.</param>
    public async Task<IngestionReport> RunAsync(IReadOnlySet<ArticleId> anew, IProgress<IngestionProgress>? progress, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var files = KnowledgeFolder.List(_folder);
        await using var writer = await index.BeginWriteAsync(cancellationToken);
        var indexed = (await writer.ListArticlesAsync(cancellationToken)).ToDictionary(article => article.Header.Id);
        if (files.Count == 0 && (indexed.Count > 0 || writer.IsRebuild))
        {
            throw new IOException(
                $"{_folder}: the folder holds no article, but the index does; nothing was removed from it. Put the articles back or name their folder, or delete the index to start anew.");
        }

        List<ArticleOutcome> outcomes = [];
        var gone = indexed.Keys.ToHashSet();
        await foreach (var article in IngestAsync(files, indexed, anew, writer, progress, cancellationToken))
        {
            outcomes.Add(article.Outcome);
            if (article.StaysIndexed)
            {
                gone.Remove(article.Id);
            }
        }

        foreach (var id in gone)
        {
            await writer.RemoveAsync(id, cancellationToken);
        }

        var rejected = outcomes.Select(outcome => outcome.File).ToHashSet();
        outcomes.AddRange(gone.Where(id => !rejected.Contains(id.Value)).Select(id => new ArticleOutcome(id.Value, ArticleChange.Removed, [])));

        var articles = await writer.ListArticlesAsync(cancellationToken);
        var isRebuilt = writer.IsRebuild && articles.Count > 0;
        if (isRebuilt || !writer.IsRebuild)
        {
            await writer.CompleteAsync(cancellationToken); // A new build that took up nothing never replaces an old one.
        }

        return new IngestionReport(
            [.. outcomes.OrderBy(outcome => outcome.File, StringComparer.Ordinal)],
            articles.Count,
            articles.Sum(article => article.ChunkCount),
            isRebuilt,
            time.GetElapsedTime(started))
        {
            Balance = CollectionBalance.Of([.. articles.Select(article => article.Header.Metadata)]),
        };
    }

    /// <returns>Each article when it is in the index.</returns>
    private async IAsyncEnumerable<PreparedArticle> IngestAsync(
        IReadOnlyList<ArticleFile> files,
        IReadOnlyDictionary<ArticleId, IndexedArticle> indexed,
        IReadOnlySet<ArticleId> anew,
        IIndexWriter writer,
        IProgress<IngestionProgress>? progress,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var preparer = new ArticlePreparer(chunker, indexed);
        var changed = await preparer.FindChangedAsync(files, anew, cancellationToken);
        var done = 0;
        await foreach (var batch in Batches(Ahead(preparer.PrepareAsync(files, changed, cancellationToken), cancellationToken), cancellationToken))
        {
            await WriteAsync(batch, writer, cancellationToken);
            foreach (var article in batch)
            {
                if (changed.Contains(article.Id))
                {
                    progress?.Report(new IngestionProgress(++done, changed.Count, article.Id.Value));
                }

                yield return article;
            }
        }
    }

    private async Task WriteAsync(IReadOnlyList<PreparedArticle> batch, IIndexWriter writer, CancellationToken cancellationToken)
    {
        string[] texts = [.. batch.SelectMany(prepared => prepared.Chunks.SelectMany(chunk => TextsOf(chunk, prepared.Article!)))];
        var vectors = texts.Length == 0 ? [] : await embedder.EmbedAsync(texts, cancellationToken);
        var next = 0;
        var writes = new List<Task>();
        foreach (var (article, chunks) in batch.Where(prepared => prepared.Article is not null).Select(prepared => (prepared.Article!, prepared.Chunks)))
        {
            var ofChunks = new List<ChunkVectors>(chunks.Count);
            foreach (var chunk in chunks)
            {
                ofChunks.Add(new ChunkVectors(vectors[next], [.. vectors.Skip(next + 1).Take(chunk.Sentences.Count)]));
                next += 1 + chunk.Sentences.Count;
            }

            writes.Add(ReplaceAsync(article, chunks, ofChunks));
        }

        await Task.WhenAll(writes);

        async Task ReplaceAsync(Article article, IReadOnlyList<Chunk> chunks, IReadOnlyList<ChunkVectors> ofChunks)
        {
            await writer.ReplaceAsync(article, chunks, ofChunks, cancellationToken);
            LogIndexed(article.Id, chunks.Count);
        }
    }

    /// <summary>The chunk in its context, then each of its sentences alone.</summary>
    private static IEnumerable<string> TextsOf(Chunk chunk, Article article) =>
        chunk.Sentences.Select(sentence => sentence.In(article.Text)).Prepend(chunk.TextToEmbed(article.Metadata.Title));

    /// <summary>Lets the source run ahead of its reader by a few articles, in a task of its own that ends with the reading.</summary>
    private static async IAsyncEnumerable<PreparedArticle> Ahead(IAsyncEnumerable<PreparedArticle> source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<PreparedArticle>(ArticlesAhead);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var filling = Task.Run(() => FillAsync(source, channel.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var article in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return article;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await filling;
        }
    }

    /// <summary>A failure of the source goes to whoever reads the channel.</summary>
    private static async Task FillAsync(IAsyncEnumerable<PreparedArticle> source, ChannelWriter<PreparedArticle> channel, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var article in source.WithCancellation(cancellationToken))
            {
                await channel.WriteAsync(article, cancellationToken);
            }

            channel.Complete();
        }
        catch (Exception failure)
        {
            channel.Complete(failure);
        }
    }

    private static async IAsyncEnumerable<IReadOnlyList<PreparedArticle>> Batches(IAsyncEnumerable<PreparedArticle> articles, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<PreparedArticle> batch = [];
        await foreach (var article in articles.WithCancellation(cancellationToken))
        {
            batch.Add(article);
            if (batch.Sum(prepared => prepared.Chunks.Count) >= ChunksPerCall)
            {
                yield return batch;
                batch = [];
            }
        }

        yield return batch;
    }

    [LoggerMessage(1, LogLevel.Information, "Indexed article {ArticleId} in {ChunkCount} chunks.")]
    private partial void LogIndexed(ArticleId articleId, int chunkCount);
}
