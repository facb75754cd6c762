using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Bot.Knowledge.Indexing;

/// <summary>The words of a question that an index is searched for: the same in every index, so that all find the same.</summary>
internal static class SearchWords
{
    /// <summary>Words searched for at most; the first ones of a longer text.</summary>
    public const int MaxWords = 64;

    // They stand in nearly every chunk: ranking by them costs most of the time and decides nothing.
    private static readonly FrozenSet<string> Common = FrozenSet.ToFrozenSet(
        """
        a about after all also am an and any are as at be been being but by can could did do does doing for from had has have he her hers
        him his how i if in into is it its me my of on or our s she should so some t than that the their them then there these they this
        those to us was we were what when where which who whom whose why will with would you your
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    /// <returns>Each once, as typed: the telling words, or all when none tells anything.</returns>
    public static IReadOnlyList<string> Of(string question)
    {
        var words = In(question).Distinct(StringComparer.OrdinalIgnoreCase);
        var telling = words.Where(word => !Common.Contains(word)).Take(MaxWords).ToList();
        return telling.Count > 0 ? telling : [.. words.Take(MaxWords)];
    }

    /// <summary>Runs of letters, digits and marks in which at least one is no mark.</summary>
    public static IEnumerable<string> In(string text)
    {
        var word = new StringBuilder();
        var hasLetter = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune))
            {
                hasLetter |= Rune.IsLetterOrDigit(rune);
                word.Append(rune);
                continue;
            }

            if (hasLetter)
            {
                yield return word.ToString();
            }

            word.Clear();
            hasLetter = false;
        }

        if (hasLetter)
        {
            yield return word.ToString();
        }
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
