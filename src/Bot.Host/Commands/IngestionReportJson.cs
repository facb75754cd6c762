using Bot.Knowledge.Ingestion;

namespace Bot.Host.Commands;

/// <summary>The report of <c>ingest --json</c>.</summary>
/// <param name="Balance">How the collection is made up; empty for a small one.</param>
/// <param name="Outcomes">One for each file, unchanged ones included, ordered by file name.</param>
internal sealed record IngestionReportJson(
    int Added,
    int Updated,
    int Unchanged,
    int Removed,
    int Rejected,
    int Articles,
    int Chunks,
    bool Rebuilt,
    double Milliseconds,
    IReadOnlyList<OutcomeJson> Outcomes,
    IReadOnlyList<BalanceJson> Balance)
{
    public static IngestionReportJson From(IngestionReport report)
    {
        int Count(ArticleChange change) => report.Outcomes.Count(outcome => outcome.Change == change);

        return new IngestionReportJson(
            Count(ArticleChange.Added),
            Count(ArticleChange.Updated),
            Count(ArticleChange.Unchanged),
            Count(ArticleChange.Removed),
            Count(ArticleChange.Rejected),
            report.ArticleCount,
            report.ChunkCount,
            report.Rebuilt,
            Math.Round(report.Duration.TotalMilliseconds, 1),
            [.. report.Outcomes.Select(outcome => new OutcomeJson(
                outcome.File, outcome.Change.ToString().ToLowerInvariant(), outcome.MissingFacts, outcome.Line, outcome.Reason,
                [.. outcome.Warnings.Select(warning => new WarningJson(warning.Line, warning.Reason))]))],
            [.. report.Balance.Groups.Select(group => new BalanceJson(
                group.Fact, [.. group.Shares.Select(share => new ShareJson(share.Value, share.Articles))], group.Without, group.Dominant?.Value))]);
    }
}

/// <param name="Change">added, updated, unchanged, removed or rejected.</param>
/// <param name="Missing">Front matter fields that a reader would want and the article lacks.</param>
/// <param name="Warnings">What the owner should look at in an article that was taken up.</param>
internal sealed record OutcomeJson(string File, string Change, IReadOnlyList<string> Missing, int? Line, string? Reason, IReadOnlyList<WarningJson> Warnings);

internal sealed record WarningJson(int Line, string Reason);

/// <param name="By">publisher, kind, year or side.</param>
/// <param name="Unnamed">Articles that do not name it.</param>
/// <param name="Dominant">The value that most articles have by far; null when none does.</param>
internal sealed record BalanceJson(string By, IReadOnlyList<ShareJson> Shares, int Unnamed, string? Dominant);

internal sealed record ShareJson(string Value, int Articles);
