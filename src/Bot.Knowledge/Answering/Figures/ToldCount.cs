using System.Collections.Frozen;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Answering.Figures;

/// <summary>Reads what a sentence says is counted without giving the number, which the next sentence gives: "How many died is not known.", "We have identified those who died."</summary>
internal static class ToldCount
{
    /// <summary>Of words, from the account to what happened.</summary>
    private const int Reach = 6;

    private static readonly FrozenSet<string> Accounts = Lexicon.Set("number numbers count toll tally list lists names identification identity identities identified register total figure figures");

    private static readonly FrozenSet<string> Whole = Lexicon.Set("those all everyone everybody people persons men civilians soldiers");

    /// <returns>A figure without a number; null when nothing is said to be counted.</returns>
    public static Figure? In(string sentence)
    {
        var words = Word.Of(sentence);
        for (var place = 0; place < words.Count; place++)
        {
            if (words[place].Lower is "many" && place > 0 && words[place - 1].Lower is "how")
            {
                return Of(Harm(words, place + 1, words.Count), place + 1 < words.Count ? CountedThings.GroupOf(words[place + 1].Lower) : null);
            }

            if ((Whole.Contains(words[place].Lower) && place + 1 < words.Count && words[place + 1].Lower is "who") || Accounts.Contains(words[place].Lower))
            {
                var end = Math.Min(words.Count, place + Reach);
                if (Harm(words, place + 1, end) is { } harm)
                {
                    return Of(harm, CountedThings.GroupOf(words[place].Lower));
                }
            }
        }

        return null;
    }

    private static string? Harm(IReadOnlyList<Word> words, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Select(place => CountedThings.Harms.GetValueOrDefault(words[place].Lower)).FirstOrDefault(harm => harm is not null);

    private static Figure Of(string? harm, string? counted) => new(new TextSpan(0, 0), default, harm, counted, Speaker: null);
}
