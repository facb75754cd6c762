using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Questions.Parts;

namespace Bot.Knowledge.Answering.Figures;

/// <summary>Finds whose counts a question asks for: "the ministry's, the front's and the commission's counts of …", "according to the ministry". Who counted says nothing of what was counted.</summary>
internal static partial class CountOwners
{
    /// <summary>Of the words of one owner's name.</summary>
    private const int LongestName = 4;

    private static readonly FrozenSet<string> Qualities = Lexicon.Set("own official latest first");

    /// <summary>Ends an owner's name, seen from its end.</summary>
    private static readonly FrozenSet<string> Boundaries = Lexicon.Set("and or compare contrast do does did is are was were how of in with against between what");

    /// <returns>The question without the owners.</returns>
    public static string Without(string question)
    {
        var words = Word.Of(question);
        for (var account = words.Count - 1; account > 0; account--)
        {
            var owner = account - 1;
            while (owner > 0 && Qualities.Contains(words[owner].Lower))
            {
                owner--;
            }

            if (!Comparisons.Counts.Contains(words[account].Lower) || !IsPossessive(words[owner]))
            {
                continue;
            }

            var first = FirstOf(words, owner);
            while (first > 0 && OwnerBefore(words, first) is var other && IsPossessive(words[other]))
            {
                first = FirstOf(words, other);
            }

            return According().Replace($"{question[..words[first].Start]} {question[words[owner].End..]}", " ");
        }

        return According().Replace(question, " ");
    }

    /// <summary>The last word of the owner before, with or without an "and" between.</summary>
    private static int OwnerBefore(IReadOnlyList<Word> words, int first) => first - (words[first - 1].Lower is "and" && first > 1 ? 2 : 1);

    private static int FirstOf(IReadOnlyList<Word> words, int owner)
    {
        var first = owner;
        while (first > 0 && owner - first < LongestName && !Boundaries.Contains(words[first - 1].Lower) && !IsPossessive(words[first - 1]) && words[first].Lower is not "the")
        {
            first--;
        }

        return first;
    }

    private static bool IsPossessive(Word word) => word.Text.Length > word.Lower.Length;

    [GeneratedRegex(@"\baccording to [^?,;]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex According();
}
