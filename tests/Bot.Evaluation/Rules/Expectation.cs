using System.Text.Json.Serialization;

namespace Bot.Evaluation.Rules;

/// <summary>What a rule asks of the answer to one question. Texts are patterns (regular expressions, case-insensitive where they say so) unless said otherwise.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record Expectation
{
    /// <summary>answered or declined; null where the rule leaves it open.</summary>
    public string? Status { get; init; }

    /// <summary>Those that a refusal may give; none for any.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Words, upper or lower case, that the person must see.</summary>
    public IReadOnlyList<string> Shows { get; init; } = [];

    /// <summary>Words of which at least one must be seen.</summary>
    public IReadOnlyList<string> ShowsOneOf { get; init; } = [];

    public IReadOnlyList<string> NeverShows { get; init; } = [];

    /// <summary>Must stand in what the bot says itself, outside of quotes.</summary>
    public IReadOnlyList<string> OwnWordsMatch { get; init; } = [];

    public IReadOnlyList<string> OwnWordsNever { get; init; } = [];

    /// <summary>Must stand in quotes, each in any of them.</summary>
    public IReadOnlyList<string> QuotesHold { get; init; } = [];

    /// <summary>What a quote must not be cut off from.</summary>
    public IReadOnlyList<KeptWords> QuoteKeeps { get; init; } = [];

    /// <summary>A line each, with figure, claimant and number.</summary>
    public IReadOnlyList<ClaimantRow> Rows { get; init; } = [];

    public string? FirstLine { get; init; }

    public IReadOnlyList<string> Cites { get; init; } = [];

    public IReadOnlyList<string> CitesOneOf { get; init; } = [];

    /// <summary>Files that need another beside them.</summary>
    public IReadOnlyList<string> NeverCitesAlone { get; init; } = [];

    public int MinCitations { get; init; }

    public int MaxCitations { get; init; } = int.MaxValue;

    /// <summary>0 where nothing may be searched for.</summary>
    public int MaxPassages { get; init; } = int.MaxValue;
}

/// <summary>A quote that holds the one must hold the other.</summary>
internal sealed record KeptWords([property: JsonRequired] string If, [property: JsonRequired] string Keep);

internal sealed record ClaimantRow([property: JsonRequired] string Figure, [property: JsonRequired] string Claimant);
