using System.Collections.Frozen;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Premises;

/// <summary>Tells where a sentence says that something was not done, by a "not" before the verb or a "no" behind it: "did not stand for a third term", "has imposed no measures".</summary>
internal static class NegatedVerb
{
    /// <summary>Words between the "not" and the verb.</summary>
    private const int Reach = 3;

    /// <summary>Verbs that say little of what was done.</summary>
    private static readonly FrozenSet<string> Vague = Lexicon.Stems("be have do say know want think seem need make go come").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Negations = Lexicon.Set("not never neither nor refused declined didn't hasn't haven't hadn't won't wouldn't didn’t hasn’t haven’t hadn’t won’t wouldn’t");

    private static readonly FrozenSet<string> Conditions = Lexicon.Set("if unless whether until");

    private static readonly FrozenSet<string> Pronouns = Lexicon.Set("he she it they");

    /// <param name="verb">As its stem; so are the actors and objects.</param>
    public static bool Is(string sentence, string verb) => PlaceIn(sentence, Word.Of(sentence), verb).Place >= 0;

    /// <summary>Whether the sentence says of those who act that they did no such thing.</summary>
    public static bool Denies(FoundSentence sentence, string verb, IReadOnlyList<string> actors, IReadOnlyList<string> objects)
    {
        var words = Word.Of(sentence.Text);
        var (place, isOfObject) = PlaceIn(sentence.Text, words, verb);
        if (place < 0 || actors.Count == 0 || objects.Count == 0 || Vague.Contains(verb))
        {
            return false;
        }

        var before = words.Take(place).ToList();
        var named = StemsOf(before);
        var isByName = actors.Count(named.Contains) * 2 >= actors.Count && actors.Any(named.Contains);
        var isByPronoun = before.Exists(word => Pronouns.Contains(word.Lower)) && !isOfObject
            && QuestionWords.StemsOf($"{sentence.Passage.TextWithHeadings}").ToHashSet() is var all && actors.All(all.Contains);
        var around = QuestionWords.StemsOf($"{sentence.Text} {Names.ContextOf(sentence.Passage)}").ToHashSet();
        var shared = objects.Count(around.Contains);
        return (isByName || isByPronoun) && ((isOfObject && isByName) || shared * 3 >= objects.Count * 2);
    }

    private static (int Place, bool IsOfObject) PlaceIn(string sentence, IReadOnlyList<Word> words, string verb)
    {
        for (var place = 0; place < words.Count; place++)
        {
            if (PorterStemmer.Stem(words[place].Lower) != verb)
            {
                continue;
            }

            var from = Math.Max(0, place - Reach);
            if (place + 1 < words.Count && words[place + 1].Lower is "no" or "none" or "nothing" or "nobody" && !(place + 2 < words.Count && words[place + 2].Lower is "more" or "fewer" or "less" or "longer" or "later"))
            {
                return (place, true);
            }

            var negation = words.Skip(from).Take(place - from).ToList().FindLastIndex(word => Negations.Contains(word.Lower));
            if (negation >= 0 && !Denials.IsLimited(sentence[words[from + negation].End..]) && !words.Take(place).Any(word => Conditions.Contains(word.Lower)))
            {
                return (place, false);
            }
        }

        return (-1, false);
    }

    private static HashSet<string> StemsOf(IEnumerable<Word> words) => [.. QuestionWords.StemsOf(string.Join(' ', words.Select(word => word.Lower)))];
}
