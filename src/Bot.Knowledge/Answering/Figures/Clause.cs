using System.Collections.Frozen;
using Bot.Knowledge.Answering.Sentences;

namespace Bot.Knowledge.Answering.Figures;

/// <summary>Finds the part of a sentence that a figure stands in: what is told of it is told there.</summary>
internal static class Clause
{
    /// <summary>Begin a clause behind a comma.</summary>
    public static readonly FrozenSet<string> Conjunctions = Lexicon.Set("and but while whereas although though");

    /// <summary>The part of the sentence that the figure stands in, up to a semicolon or to a conjunction behind a comma.</summary>
    public static (int From, int To) Around(string sentence, IReadOnlyList<Word> words, Quantity quantity)
    {
        var from = quantity.First;
        while (from > 0 && !IsBreak(sentence, words, from))
        {
            from--;
        }

        var to = quantity.After;
        while (to < words.Count && !IsBreak(sentence, words, to))
        {
            to++;
        }

        return (from, to);
    }

    private static bool IsBreak(string sentence, IReadOnlyList<Word> words, int place)
    {
        var gap = sentence[words[place - 1].End..words[place].Start];
        return gap.Contains(';', StringComparison.Ordinal)
            || (words[place].Lower is "while" or "whereas" or "although" or "though")
            || (gap.Contains(',', StringComparison.Ordinal) && Conjunctions.Contains(words[place].Lower))
            || (words[place].Lower is "but");
    }
}
