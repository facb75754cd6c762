using Bot.Knowledge.Indexing;
using Bot.Knowledge.Ingestion;

namespace Bot.Host.Commands;

/// <summary>What <c>index status --json</c> prints; all but provider and state are null when there is no index.</summary>
/// <param name="Provider">sqlite or qdrant.</param>
/// <param name="State">complete, incomplete (no pass over the folder came to its end yet), mismatch (built with another model or chunker) or missing.</param>
/// <param name="Collection">The file, or the collection on the server.</param>
/// <param name="Version">Of what keeps it.</param>
/// <param name="Points">Chunks with their vectors.</param>
/// <param name="Dimensions">Numbers in a vector.</param>
/// <param name="Bytes">On disk; null when it is not told.</param>
internal sealed record IndexStatusJson(
    string Provider, string State, string? Collection, string? Version, int? Articles, int? Points, string? Model, int? Dimensions, string? Chunker, long? Bytes)
{
    public const string Complete = "complete";
    public const string Incomplete = "incomplete";
    public const string Mismatch = "mismatch";
    public const string Missing = "missing";

    public static IndexStatusJson From(IndexProvider provider, IndexSummary? summary, IndexProfile profile) => new(
        provider.ToString().ToLowerInvariant(),
        summary switch
        {
            null => Missing,
            _ when summary.Profile != profile => Mismatch,
            { IsComplete: false } => Incomplete,
            _ => Complete,
        },
        summary?.Place,
        summary?.Version,
        summary?.ArticleCount,
        summary?.ChunkCount,
        summary?.Profile.Model,
        summary?.Profile.Dimensions,
        summary?.Profile.Chunker,
        summary?.Bytes);
}

/// <summary>The report of <c>index verify --json</c>.</summary>
/// <param name="InStep">The index holds just what the folder does.</param>
/// <param name="Complete">A pass over the folder came to its end at least once.</param>
/// <param name="StrayPoints">Chunks that belong to no article of the index.</param>
/// <param name="Articles">One for each file and each article of the index, ordered by name.</param>
internal sealed record VerificationJson(
    bool InStep, bool Complete, int Same, int Missing, int Changed, int Extra, int Damaged, int Rejected, int StrayPoints, IReadOnlyList<ArticleCheckJson> Articles)
{
    public static VerificationJson From(VerificationReport report)
    {
        int Count(ArticleState state) => report.Articles.Count(article => article.State == state);

        return new VerificationJson(
            report.IsInStep,
            report.IsComplete,
            Count(ArticleState.Same),
            Count(ArticleState.Missing),
            Count(ArticleState.Changed),
            Count(ArticleState.Extra),
            Count(ArticleState.Damaged),
            Count(ArticleState.Rejected),
            report.StrayChunks,
            [.. report.Articles.Select(article => new ArticleCheckJson(article.Id.Value, article.State.ToString().ToLowerInvariant(), article.Reason))]);
    }
}

/// <param name="State">same, missing, changed, extra, damaged or rejected.</param>
internal sealed record ArticleCheckJson(string File, string State, string? Reason);

/// <summary>The report of <c>index copy --json</c>.</summary>
/// <param name="Points">Of the articles that were copied.</param>
internal sealed record CopyJson(int Copied, int Unchanged, int Removed, int Points);
