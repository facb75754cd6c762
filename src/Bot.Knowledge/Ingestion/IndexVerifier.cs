using System.Numerics.Tensors;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Chunking;
using Bot.Knowledge.Indexing;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Ingestion;

/// <summary>Compares the index with the knowledge folder, article by article: which version it holds, and whether all of it is there. Changes nothing and embeds nothing.</summary>
public sealed class IndexVerifier(IOptions<IngestionOptions> options, Chunker chunker, IPassageIndex index)
{
    private readonly string _folder = options.Value.Folder;

    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="IndexMismatchException">The index was built with another model or chunker.</exception>
    public async Task<VerificationReport> RunAsync(IProgress<IngestionProgress>? progress, CancellationToken cancellationToken)
    {
        var files = KnowledgeFolder.List(_folder);
        var byId = files.ToDictionary(file => file.Id);
        var isComplete = await index.OpenAsync(cancellationToken);
        var indexed = (await index.ListArticlesAsync(cancellationToken)).ToDictionary(article => article.Header.Id);
        var preparer = new ArticlePreparer(chunker, indexed);
        var changed = await preparer.FindChangedAsync(files, new HashSet<ArticleId>(), cancellationToken);

        List<ArticleCheck> checks = [];
        var extra = indexed.Keys.ToHashSet();
        await foreach (var prepared in preparer.PrepareAsync(files, changed, cancellationToken))
        {
            checks.Add(await CheckAsync(byId[prepared.Id], prepared, cancellationToken));
            if (prepared.StaysIndexed)
            {
                extra.Remove(prepared.Id);
            }

            progress?.Report(new IngestionProgress(checks.Count, files.Count, prepared.Id.Value));
        }

        var rejected = checks.Select(check => check.Id).ToHashSet();
        checks.AddRange(extra.Where(id => !rejected.Contains(id)).Select(id => new ArticleCheck(id, ArticleState.Extra, "the folder holds no such file.")));
        var summary = await index.SummarizeAsync(cancellationToken);
        return new VerificationReport(
            [.. checks.OrderBy(check => check.Id.Value, StringComparer.Ordinal)],
            isComplete,
            (summary?.ChunkCount ?? 0) - indexed.Values.Sum(article => article.ChunkCount));
    }

    private async Task<ArticleCheck> CheckAsync(ArticleFile file, PreparedArticle prepared, CancellationToken cancellationToken) => prepared.Outcome.Change switch
    {
        ArticleChange.Added => new ArticleCheck(file.Id, ArticleState.Missing, "the index does not hold it."),
        ArticleChange.Updated => new ArticleCheck(file.Id, ArticleState.Changed, "the file was changed after it was taken up."),
        ArticleChange.Rejected => new ArticleCheck(file.Id, ArticleState.Rejected, prepared.Outcome.Reason),
        _ => await FindDamageAsync(file, cancellationToken) is { } damage
            ? new ArticleCheck(file.Id, ArticleState.Damaged, damage)
            : new ArticleCheck(file.Id, ArticleState.Same, null),
    };

    /// <summary>What is wrong with the index's copy of a file that it holds in its present version; null when nothing is.</summary>
    private async Task<string?> FindDamageAsync(ArticleFile file, CancellationToken cancellationToken)
    {
        var article = ArticleReader.Read(file.Id, await file.ReadAsync(cancellationToken));
        var chunks = chunker.Split(article);
        StoredArticle? stored;
        try
        {
            stored = await index.ReadArticleAsync(file.Id, cancellationToken);
        }
        catch (ArgumentException)
        {
            return "the index holds a passage that lies outside of the text.";
        }

        if (stored is null || stored.Article.Text != article.Text || stored.Article.Header.TextHash != article.Header.TextHash)
        {
            return "the index holds another text under its name.";
        }

        if (!chunks.Select(Cut).SequenceEqual(stored.Chunks.Select(Cut)))
        {
            return $"the index holds {stored.Chunks.Count} of its passages, or others; it has {chunks.Count}.";
        }

        return stored.Vectors.Zip(stored.Chunks).All(pair => IsWhole(pair.First, pair.Second)) ? null : "a vector of the index is missing or is none.";
    }

    private static (TextSpan Span, string Text, string Headings, string Sentences) Cut(Chunk chunk) =>
        (chunk.Span, chunk.Text, string.Join('\n', chunk.HeadingPath), string.Join(' ', chunk.Sentences));

    private static bool IsWhole(ChunkVectors vectors, Chunk chunk) =>
        vectors.Sentences.Count == chunk.Sentences.Count && vectors.Sentences.Append(vectors.Chunk).All(IsUnit);

    private static bool IsUnit(ReadOnlyMemory<float> vector) =>
        Math.Abs(TensorPrimitives.Norm(vector.Span) - 1) < 0.05f;
}

/// <param name="Articles">One for each file and each article of the index, ordered by name.</param>
/// <param name="IsComplete">A pass over the folder came to its end at least once.</param>
/// <param name="StrayChunks">Chunks that belong to no article of the index.</param>
public sealed record VerificationReport(IReadOnlyList<ArticleCheck> Articles, bool IsComplete, int StrayChunks)
{
    /// <summary>The index holds just what the folder does.</summary>
    public bool IsInStep => IsComplete && StrayChunks == 0 && Articles.All(article => article.State == ArticleState.Same);
}

/// <param name="Reason">In words, what is otherwise than it should be; null when nothing is.</param>
public sealed record ArticleCheck(ArticleId Id, ArticleState State, string? Reason);

public enum ArticleState
{
    /// <summary>The index holds all of the file's present version.</summary>
    Same,

    /// <summary>The index does not hold it.</summary>
    Missing,

    /// <summary>The index holds an earlier version.</summary>
    Changed,

    /// <summary>The index holds it, and the folder does not.</summary>
    Extra,

    /// <summary>The index holds the present version, but not all of it or not as it was.</summary>
    Damaged,

    /// <summary>The file cannot be taken up.</summary>
    Rejected,
}
