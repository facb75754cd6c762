using System.Text.RegularExpressions;
using Bot.Knowledge.Questions.Phrases;

namespace Bot.Knowledge.Questions.Parts;

/// <summary>Takes a question apart that asks several things at once: two clauses, a choice, a comparison, or one thing of several. Each part can be understood alone.</summary>
/// <remarks>It goes by words of grammar and marks, English only. A question that it does not see through stays whole.</remarks>
public static partial class QuestionParts
{
    private const int MaxParts = 3;

    /// <param name="question">Standing alone.</param>
    /// <returns>The parts in their order; only the question itself when it asks one thing.</returns>
    public static IReadOnlyList<string> Of(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var text = QuestionText.Of(question);
        var parts = Clauses.TrySplit(text) ?? Comparisons.TrySplit(text) ?? Choices.TrySplit(text) ?? Members.TrySplit(text);
        return parts is { Count: > 1 and <= MaxParts } ? [.. parts.Select(AsQuestion)] : [question];
    }

    private static string AsQuestion(string part)
    {
        var text = Spaces().Replace(OfSeveral().Replace(part, ""), " ").Trim().TrimEnd('?', '.', ',', ';', ':', '!');
        return $"{char.ToUpperInvariant(text[0])}{text[1..]}?";
    }

    /// <summary>What spoke of the several: a part speaks of one.</summary>
    [GeneratedRegex(@"\b(each of|both of|each|both|respectively)\b ?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfSeveral();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
