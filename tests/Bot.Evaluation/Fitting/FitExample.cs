using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Evaluation.Asking;
using Bot.Evaluation.Questions;
using Bot.Evaluation.Scoring;

namespace Bot.Evaluation.Fitting;

/// <summary>One question of a development set: what was measured of its answer, and whether the answer was right.</summary>
/// <param name="Category">The question's row in the table; <see cref="Withheld"/> where the answer was taken out of the articles.</param>
/// <param name="Group">The article that the question is about. Examples of one article are never divided between fitting and checking.</param>
/// <param name="IsRight">An answer to what no source states is never right.</param>
internal sealed record FitExample(
    string Set, string Id, string Category, bool IsAnswerable, string Group, bool IsRight, IReadOnlyDictionary<string, double> Features)
{
    public const string Withheld = "withheld";

    /// <summary>The articles treat what is asked of, whether they answer or not.</summary>
    [JsonIgnore]
    public bool IsTreated => Category is not (SetQuestion.OtherConflict or SetQuestion.OffTopic);

    /// <summary>How much the example counts in a fit. What no source states is rare in the sets and the worst to get wrong; questions whose answers were withheld are many, and made rather than asked.</summary>
    [JsonIgnore]
    public double Weight => QuestionSet.WeightOf(Set) * Category switch { SetQuestion.NearMiss or SetQuestion.OtherConflict => 3, Withheld => 0.3, _ => 1 };

    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <returns>Null where the bot did not come to weighing an answer: a message that it declines whatever was found.</returns>
    public static FitExample? Of(QuestionSet set, SetQuestion question, GivenAnswer given)
    {
        if (given.Json.Reason is not (null or "not_covered") || given.Features is not { } features)
        {
            return null;
        }

        var article = question.Gold is [var gold, ..] ? gold.File : given.Json.Passages is [var best, ..] ? best.File : "";
        return new FitExample(
            set.Name, question.Id, question.Row, question.Answerable, $"{set.Name}/{article}", Verdict.Of(question, given.Json).IsRight, features);
    }

    /// <returns>Null also where the answer may be right after all.</returns>
    public static FitExample? Of(WithheldCorpus corpus, SetQuestion question, GivenAnswer given) =>
        Of(corpus.Set, question, given) is { } example && !corpus.MayBeAnswered(question, given.Json.Answer)
            ? example with { Category = Withheld, IsAnswerable = false, IsRight = false }
            : null;

    public static IReadOnlyList<FitExample> ReadAll(string file) =>
        [.. File.ReadLines(file).Select(line => JsonSerializer.Deserialize<FitExample>(line, Format)!)];

    public static void WriteAll(string file, IEnumerable<FitExample> examples) =>
        File.WriteAllLines(file, examples.Select(example => JsonSerializer.Serialize(example, Format)));
}
