using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Premises;

/// <summary>Tells a share that fell to somebody else: "How many seats did the Union get?", and "the Coastal Party, which took 54 seats".</summary>
internal static partial class OtherGainer
{
    /// <returns>Whether each sentence that says how many were gained says of whom, and never of the one asked about.</returns>
    public static bool IsIn(string question, IReadOnlyList<Passage> passages)
    {
        if (Asked().Match(question) is not { Success: true } asked || Names.In(asked.Groups["who"].Value, isQuestion: true) is not { Count: > 0 } names)
        {
            return false;
        }

        var noun = PorterStemmer.Stem(asked.Groups["noun"].Value.ToLowerInvariant());
        var telling = FoundSentence.Of(passages).Where(sentence => Number().IsMatch(sentence.Text) && QuestionWords.StemsOf(sentence.Text).Contains(noun)).ToList();
        return telling.Count > 0 && telling.TrueForAll(sentence => IsOfAnother(sentence, noun, names));
    }

    /// <summary>Who gains stands before the verb; the one asked about must stand neither there nor behind the number.</summary>
    private static bool IsOfAnother(FoundSentence sentence, string noun, IReadOnlySet<string> asked)
    {
        var gains = Gained().Matches(sentence.Text).Where(match => QuestionWords.StemsOf(match.Groups["what"].Value).Contains(noun)).ToList();
        return gains.Count > 0 && gains.TrueForAll(gain => !QuestionWords.FunctionWords.Contains(gain.Groups["who"].Value.ToLowerInvariant()) && !asked.Any(name => Names.Has(Names.WordsOf(gain.Groups["who"].Value), name)))
            && !asked.Any(name => Names.Has(Names.WordsOf(sentence.Text[(gains[^1].Index + gains[^1].Length)..]), name))
            && !Number().IsMatch(sentence.Text[(gains[^1].Index + gains[^1].Length)..]);
    }

    private const string Verbs = "w[io]ns?|takes?|took|gets?|got|gain(?:s|ed)?|receiv(?:es?|ed)|secur(?:es?|ed)|obtain(?:s|ed)?|holds?|held|keeps?|kept|polled|collected|captured";

    private const string Figure = @"(?:[0-9][0-9.,]*|\p{Ll}+-\p{Ll}+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{Ll}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred)";

    [GeneratedRegex(@"\b(?i:how many|how much of the|what (?:share|percentage|number|part) of(?: the)?) (?<noun>\p{Ll}+)(?: \p{Ll}+){0,2}? (?:did|does|do) (?<who>.+?) (?i:get|win|take|gain|receive|secure|obtain|hold|keep|poll|collect|have|end up with|come away with|go to)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex(@"(?<who>\p{Lu}[\p{L}'’-]+(?: (?:of |the |for )*\p{Lu}[\p{L}'’-]+)*)(?:, which|, who| which| who|,)?(?: had| has| have| also| only)* (?:" + Verbs + @") (?:\p{Ll}+ ){0,3}?" + Figure + @"(?<what>(?: [\p{Ll}0-9]+){1,5})", RegexOptions.CultureInvariant)]
    private static partial Regex Gained();

    [GeneratedRegex(@"\b" + Figure + @"\b", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
