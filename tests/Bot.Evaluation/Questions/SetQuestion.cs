using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Evaluation.Rules;
using Bot.Host.Commands;

namespace Bot.Evaluation.Questions;

/// <summary>One line of a question set.</summary>
/// <param name="Text">As a person would type it.</param>
/// <param name="Answerable">False: no source states it, or the bot must decline.</param>
/// <param name="Gold">Verbatim quotes; in category <c>multi</c> all are needed, else any one suffices.</param>
/// <param name="Rule">The conflict rule that it tests, by its number; null outside of the rule sets.</param>
/// <param name="Answers">Accepted short answers; where there are none, <paramref name="Answer"/> alone.</param>
internal sealed record SetQuestion(
    [property: JsonRequired] string Id,
    [property: JsonRequired, JsonPropertyName("question")] string Text,
    IReadOnlyList<BatchTurn>? History,
    bool Answerable,
    IReadOnlyList<GoldQuote>? Gold,
    string? Answer,
    IReadOnlyList<string>? Answers,
    string Kind,
    string? Category,
    int? Rule,
    Expectation? Expect)
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public const string Multi = "multi";
    public const string NearMiss = "near_miss";
    public const string OtherConflict = "other_conflict";
    public const string OffTopic = "off_topic";

    /// <summary>The row of the table in which it counts.</summary>
    public string Row => Category ?? Kind;

    /// <summary>The short answers of which one is to be shown.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Accepted => Answers is { Count: > 0 } answers ? answers : [Answer ?? ""];

    public static SetQuestion Parse(string line) => JsonSerializer.Deserialize<SetQuestion>(line, Format)!;

    public BatchQuestion ToBatch() => new(Id, Text, History);
}

/// <param name="File">The article's path below the folder of its corpus.</param>
internal sealed record GoldQuote(string File, string Quote);
