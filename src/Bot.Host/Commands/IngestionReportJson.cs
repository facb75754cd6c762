using Bot.Knowledge.Ingestion;

namespace Bot.Host.Commands;

/// <summary>The report of <c>ingest --json</c>.</summary>
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
    IReadOnlyList<OutcomeJson> Outcomes)
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
                outcome.File, outcome.Change.ToString().ToLowerInvariant(), outcome.MissingFacts, outcome.Line, outcome.Reason))]);
    }
}

/// <param name="Change">added, updated, unchanged, removed or rejected.</param>
/// <param name="Missing">Front matter fields that a reader would want and the article lacks.</param>
internal sealed record OutcomeJson(string File, string Change, IReadOnlyList<string> Missing, int? Line, string? Reason);
