using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Composition;

/// <summary>Finds the sentence that speaks of all that a yes-or-no question asks about, whichever way it answers.</summary>
internal static partial class WholeStatement
{
    /// <summary>Of telling words without names: fewer say too little of what is asked.</summary>
    private const int MinWords = 2;

    public static bool IsYesOrNo(string question) => YesOrNo().IsMatch(question);

    /// <returns>The quotes, led by that sentence.</returns>
    public static IReadOnlyList<SelectedQuote> First(string question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages)
    {
        var names = Names.In(question, isQuestion: true);
        var stems = QuestionWords.TellingWordsOf(question).Where(word => !Names.Has(names, word)).Select(PorterStemmer.Stem).ToList();
        var isOfCase = LegalStages.AreIn(stems);
        var asked = (isOfCase ? LegalStages.AsOne(stems) : stems).ToHashSet();
        if (!IsYesOrNo(question) || asked.Count < MinWords || quotes.SelectMany(FoundSentence.Of).Any(sentence => IsWhole(sentence, asked, isOfCase)))
        {
            return quotes;
        }

        var whole = FoundSentence.QuotableOf(passages)
            .Where(sentence => IsWhole(sentence, asked, isOfCase) && Names.AreAllIn($"{sentence.Passage.Text} {Names.ContextOf(sentence.Passage)}", names))
            .MaxBy(sentence => sentence.Passage.SentenceCosines.ElementAtOrDefault(sentence.Place));
        return whole is null ? quotes : [whole.Quote, .. quotes];
    }

    private static bool IsWhole(FoundSentence sentence, HashSet<string> asked, bool isOfCase) =>
        QuestionWords.StemsOf(sentence.Text) is var stems && asked.IsSubsetOf(isOfCase ? LegalStages.AsOne(stems) : stems);

    [GeneratedRegex(@"\A\W*(did|do|does|is|are|was|were|has|have|had|will|can|could)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YesOrNo();
}
