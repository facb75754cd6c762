using System.Collections.Frozen;
using System.Text;

namespace Bot.Knowledge.Indexing.Sqlite;

/// <summary>Makes a full-text expression of a question: any of its words, each quoted, so that nothing in the question is read as syntax.</summary>
internal static class WordQuery
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

    /// <returns>Null when the question has no words.</returns>
    public static string? For(string question)
    {
        var words = Words(question).Distinct(StringComparer.OrdinalIgnoreCase);
        var telling = words.Where(word => !Common.Contains(word)).Take(MaxWords).ToList();
        var chosen = telling.Count > 0 ? telling : [.. words.Take(MaxWords)];
        return chosen.Count == 0 ? null : string.Join(" OR ", chosen.Select(word => $"\"{word}\""));
    }

    /// <returns>Null when it is no word.</returns>
    public static string? ForWord(string word) => Words(word).FirstOrDefault() is { } found ? $"\"{found}\"" : null;

    private static IEnumerable<string> Words(string text)
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

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
