using System.Security.Cryptography;
using System.Text;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Indexing;

namespace Bot.Knowledge.Ingestion;

/// <summary>Brings one index into step with another: what was embedded once is not embedded again.</summary>
public static class IndexCopier
{
    /// <summary>Articles on their way at the same time.</summary>
    private const int Parallel = 4;

    /// <param name="progress">Of the articles that need to be moved.</param>
    /// <exception cref="IOException">There is nothing whole to copy from.</exception>
    /// <exception cref="IndexMismatchException">The source was built with another model or chunker than this program uses.</exception>
    public static async Task<CopyReport> RunAsync(IPassageIndex from, IPassageIndex to, IProgress<IngestionProgress>? progress, CancellationToken cancellationToken)
    {
        if (!await from.OpenAsync(cancellationToken))
        {
            throw new IOException("The index to copy from was never completed. Run the ingest command on it first.");
        }

        var source = await from.ListArticlesAsync(cancellationToken);
        await using var writer = await to.BeginWriteAsync(cancellationToken);
        var present = (await writer.ListArticlesAsync(cancellationToken)).ToDictionary(article => article.Header.Id, article => article.FileHash);
        var moved = source.Where(article => present.GetValueOrDefault(article.Header.Id) != article.FileHash).ToList();
        var extra = present.Keys.Except(source.Select(article => article.Header.Id)).ToList();
        var done = 0;
        await System.Threading.Tasks.Parallel.ForEachAsync(
            moved,
            new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken },
            async (article, stop) =>
            {
                await MoveAsync(article.Header.Id, from, writer, stop);
                progress?.Report(new IngestionProgress(Interlocked.Increment(ref done), moved.Count, article.Header.Id.Value));
            });
        foreach (var id in extra)
        {
            await writer.RemoveAsync(id, cancellationToken);
        }

        await writer.CompleteAsync(cancellationToken);
        return new CopyReport(moved.Count, source.Count - moved.Count, extra.Count, moved.Sum(article => article.ChunkCount));
    }

    private static async Task MoveAsync(ArticleId id, IPassageIndex from, IIndexWriter to, CancellationToken cancellationToken)
    {
        var stored = await from.ReadArticleAsync(id, cancellationToken)
            ?? throw new IOException($"{id}: the index to copy from lost it meanwhile. Copy again.");
        if (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(stored.Article.Text))) != stored.Article.Header.TextHash)
        {
            throw new IOException($"{id}: its text in the index to copy from is damaged. Repair that one with: index verify --repair");
        }

        await to.ReplaceAsync(stored.Article, stored.Chunks, stored.Vectors, cancellationToken);
    }
}

/// <param name="Unchanged">Articles that were there already.</param>
/// <param name="Removed">Articles that the source does not hold.</param>
/// <param name="Chunks">Of the articles that were moved.</param>
public sealed record CopyReport(int Copied, int Unchanged, int Removed, int Chunks);
