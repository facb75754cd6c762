using System.Collections.Frozen;
using Bot.Knowledge.Questions.Phrases;

namespace Bot.Knowledge.Questions.Parts;

/// <summary>A word that compares, and what it asks of each thing compared: "longer" asks how long each was, "earlier" when.</summary>
/// <param name="First">The place of its first word in the question.</param>
/// <param name="End">The place behind its last.</param>
/// <param name="Asks">In its place: "how long", "when", "how many soldiers", "what margin".</param>
internal sealed record Comparative(int First, int End, string Asks)
{
    private static readonly FrozenDictionary<string, string> Asking = (
        from line in new[]
        {
            ("when", "earlier later sooner first last before"),
            ("how fast", "faster quicker slower"),
            ("how long", "longer shorter"),
            ("how big", "bigger"),
            ("how large", "larger smaller"),
            ("how great", "greater"),
            ("how high", "higher lower"),
            ("how old", "older younger"),
            ("how strong", "stronger weaker"),
            ("how deadly", "deadlier bloodier"),
            ("how costly", "costlier cheaper"),
            ("how harsh", "harsher milder"),
            ("how far", "further farther"),
            ("how", "better worse"),
        }
        from word in line.Item2.Split(' ')
        select KeyValuePair.Create(word, line.Item1)).ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly HashSet<string> Degrees = ["much", "many", "far", "any", "even", "the", "how"];

    /// <summary>The first one between two places; null when nothing is compared there.</summary>
    public static Comparative? In(QuestionText question, int first, int end)
    {
        for (var place = first; place < end; place++)
        {
            if (At(question, place, end) is { } comparative)
            {
                return comparative;
            }
        }

        return null;
    }

    /// <summary>The question put to one of the things compared: "was the war longer in Arden" asks "how long was the war in Arden".</summary>
    public static string AskedOf(string question)
    {
        var text = QuestionText.Of(question);
        return In(text, 0, text.Words.Count) is { } comparative && (comparative.First == 0 || GrammarWords.Auxiliaries.Contains(text.LowerAt(0)))
            ? $"{comparative.Asks} {Lowered(text.Between(0, comparative.First))} {text.From(comparative.End)}"
            : question;
    }

    private static Comparative? At(QuestionText question, int place, int end)
    {
        var word = question.LowerAt(place);
        var start = place;
        while (start > 0 && !question.Words[start].IsApart && Degrees.Contains(question.LowerAt(start - 1)))
        {
            start--;
        }

        if (word is "more" or "less" or "fewer")
        {
            return place + 1 < end && !question.Words[place + 1].IsApart && !question.Words[place + 1].IsGrammar
                ? new Comparative(start, place + 2, $"{Amount(question.LowerAt(place + 1))} {question.Words[place + 1].Text}")
                : new Comparative(start, place + 1, "how much");
        }

        if (!Asking.TryGetValue(word, out var asks))
        {
            return null;
        }

        // "By the bigger margin" asks by what margin.
        var isWithNoun = start < place && question.LowerAt(place - 1) is "the" && place + 1 < end && !question.Words[place + 1].IsApart && !question.Words[place + 1].IsGrammar;
        return isWithNoun ? new Comparative(start, place + 1, "what")
            : word is "first" or "last" or "before" && place + 1 < question.Words.Count && !question.Words[place + 1].IsApart ? null
            : new Comparative(start, place + 1, asks);
    }

    /// <summary>"More soldiers" asks how many, "more land" how much, "more costly" how costly.</summary>
    private static string Amount(string word) =>
        KindWords.IsPlural(word) ? "how many"
        : Qualities.Any(word.EndsWith) ? "how"
        : "how much";

    private static readonly string[] Qualities = ["ive", "ly", "al", "ous", "ful", "able", "ible", "ant", "ent", "ed", "ic"];

    private static string Lowered(string text) => text.Length == 0 ? "" : char.ToLowerInvariant(text[0]) + text[1..];
}
