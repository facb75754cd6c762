using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Premises;

/// <summary>Finds that a court decided the opposite of what a question takes for granted: "Why was Dorn convicted of the shelling?", and "it acquits him of the shelling".</summary>
internal static partial class OtherVerdict
{
    /// <returns>The sentence that says so; empty when another bears the question out.</returns>
    public static IReadOnlyList<SelectedQuote> Find(string question, IReadOnlyList<Passage> passages)
    {
        if (Asked().Match(question) is not { Success: true } asked || Names.In(asked.Groups["who"].Value, isQuestion: true) is not { Count: > 0 } accused)
        {
            return [];
        }

        var count = QuestionWords.StemsOf(asked.Groups["count"].Value).ToHashSet();
        var ofAccused = FoundSentence.QuotableOf(passages).Where(sentence =>
            accused.Any(name => Names.Has(Names.WordsOf($"{sentence.Text} {sentence.Before} {Names.ContextOf(sentence.Passage)}"), name))).ToList();
        var isAcquittal = Acquitting().IsMatch(asked.Groups["verdict"].Value);
        bool Says(FoundSentence sentence, bool acquits) =>
            (acquits ? Acquitting() : Convicting()).IsMatch(sentence.Text) && !(acquits ? Convicting() : Acquitting()).IsMatch(sentence.Text)
            && count.Count(QuestionWords.StemsOf(sentence.Text).Contains) * 3 >= count.Count * 2;
        return count.Count == 0 || ofAccused.Exists(sentence => Says(sentence, isAcquittal)) || ofAccused.Find(sentence => Says(sentence, !isAcquittal)) is not { } opposite ? [] : [opposite.Quote];
    }

    private const RegexOptions Ignoring = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\A\W*(?:why|when|where|how|on what|in what|in which|by which|which|what|for how)\b.*?\b(?:was|were|is|did)\b(?<who>.{2,60}?)\b(?:be )?(?<verdict>convicted|condemned|(?:found|declared|held) (?:not )?guilty|acquitted|cleared|sentenced|jailed|imprisoned)\b.*?\b(?:of|for|on|over)\b(?<count>.+)", Ignoring)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b(acquit(s|ted|tal|ting)?|not guilty|cleared|exonerat\w+|(charges?|counts?|case) (was |were |of [\p{L} ]{1,40} (was |were ))?(dropped|dismissed|withdrawn|not made out|not proved|not proven)|not (made out|among the counts|proved|proven|established))\b", Ignoring)]
    private static partial Regex Acquitting();

    [GeneratedRegex(@"\b(convict(s|ed|ion)|(?<!not )guilty|condemn(s|ed)|sentenc(e|es|ed))\b", Ignoring)]
    private static partial Regex Convicting();
}
