using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Evaluation.Scoring;

/// <summary>How texts are compared when answers are scored, as the public scorer does it.</summary>
internal static partial class ScoredText
{
    private const double Enough = 0.5;

    /// <summary>Each run of white space as one space, and none at the ends.</summary>
    public static string Fold(string text) => WhiteSpace().Replace(text, " ").Trim(' ');

    /// <summary>Letters, digits and underscores in a row, compatibility forms resolved, in lower case; accents divide words.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant().EnumerateRunes())
        {
            if (IsWordCharacter(rune))
            {
                word.Append(rune);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return word.Length > 0 ? [.. words, word.ToString()] : words;
    }

    /// <summary>What follows the front matter.</summary>
    public static string Body(string file) => FrontMatter().Replace(file.Replace("\r\n", "\n", StringComparison.Ordinal), "", 1);

    /// <summary>The share of the gold's words that occur among the shown ones, each as often as it is there; 0 to 1.</summary>
    public static double Share(string gold, string shown)
    {
        var wanted = Words(gold);
        var left = Words(shown).CountBy(word => word).ToDictionary();
        var found = wanted.Count(word => left.TryGetValue(word, out var count) && (left[word] = count - 1) >= 0);
        return (double)found / Math.Max(1, wanted.Count);
    }

    /// <summary>Half of the gold's words occur among the shown ones: enough to have shown it.</summary>
    public static bool HoldsEnough(string gold, string shown) => Share(gold, shown) >= Enough;

    /// <summary>Whether the words of the phrase stand in the text one after the other; a phrase without words stands nowhere.</summary>
    public static bool HoldsPhrase(string text, string phrase) =>
        Words(phrase) is { Count: > 0 } words
        && $" {string.Join(' ', Words(text))} ".Contains($" {string.Join(' ', words)} ", StringComparison.Ordinal);

    /// <summary>Characters as a reader counts them, not UTF-16 units.</summary>
    public static int Length(string text) => text.EnumerateRunes().Count();

    private static bool IsWordCharacter(Rune rune) => rune.Value == '_' || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    [GeneratedRegex(@"[\s\x1c-\x1f]+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"\A---\n.*?\n---\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();
}
