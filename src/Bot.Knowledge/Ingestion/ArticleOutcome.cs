namespace Bot.Knowledge.Ingestion;

/// <summary>What became of one file in a pass over the knowledge folder.</summary>
/// <param name="File">The path below the knowledge folder.</param>
/// <param name="MissingFacts">Front matter fields a reader would want and the article lacks; empty for removed and rejected files.</param>
/// <param name="Line">Where the reason for a rejection stands, counted from 1.</param>
/// <param name="Reason">Why it was rejected and what to do; null otherwise.</param>
public sealed record ArticleOutcome(
    string File,
    ArticleChange Change,
    IReadOnlyList<string> MissingFacts,
    int? Line = null,
    string? Reason = null)
{
    /// <summary>What the owner should look at in an article that was taken up; empty for one that is unchanged, because it was said before.</summary>
    public IReadOnlyList<ArticleWarning> Warnings { get; init; } = [];
}

/// <param name="Line">In the file, counted from 1.</param>
/// <param name="Reason">What stands there and what to do.</param>
public sealed record ArticleWarning(int Line, string Reason);

public enum ArticleChange
{
    Added,
    Updated,
    Unchanged,
    Removed,
    Rejected,
}

/// <summary>One pass over the knowledge folder: an outcome for each file, ordered by file name.</summary>
/// <param name="Rebuilt">The index was built anew because the model or the chunker changed.</param>
public sealed record IngestionReport(IReadOnlyList<ArticleOutcome> Outcomes, int ArticleCount, int ChunkCount, bool Rebuilt, TimeSpan Duration)
{
    /// <summary>How the whole collection is made up.</summary>
    public CollectionBalance Balance { get; init; } = new([]);
}

/// <summary>How far a pass is: <paramref name="Done"/> of <paramref name="Total"/> files that need work, and the file that was just finished.</summary>
public sealed record IngestionProgress(int Done, int Total, string File);
