using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Premises;

/// <summary>Finds a word that a question puts into the mouth of one, while in the sources only others use it: "Why did the League call the siege a crime?", and the mayor did.</summary>
internal static partial class CalledByOthers
{
    private const int MaxQuotes = 2;

    /// <returns>The sentences that have the word; empty when the one asked about stands near it in any of them.</returns>
    public static IReadOnlyList<SelectedQuote> Find(string question, IReadOnlyList<Passage> passages)
    {
        if (Called().Match(question) is not { Success: true } called || Names.In(called.Groups["who"].Value, isQuestion: true) is not { Count: > 0 } speaker)
        {
            return [];
        }

        // Who stands in no text may have another name there.
        if (!passages.Any(passage => speaker.All(name => Names.Has(Names.WordsOf(passage.TextWithHeadings), name))))
        {
            return [];
        }

        var label = PorterStemmer.Stem(called.Groups["label"].Value.ToLowerInvariant());
        var saying = FoundSentence.QuotableOf(passages).Where(sentence => QuestionWords.StemsOf(sentence.Text).Contains(label)).ToList();
        return saying.Exists(sentence => IsBy(sentence, speaker)) ? []
            : [.. saying.Where(sentence => Names.In(sentence.Text).Count > 0).OrderBy(sentence => sentence.Passage.Rank).Take(MaxQuotes).Select(sentence => sentence.Quote)];
    }

    private static bool IsBy(FoundSentence sentence, IReadOnlySet<string> speaker)
    {
        var words = Names.WordsOf($"{sentence.Text} {sentence.Before} {Names.ContextOf(sentence.Passage)} {sentence.Passage.Article.Metadata.Publisher}");
        return speaker.Any(name => Names.Has(words, name));
    }

    [GeneratedRegex(@"\A\W*(?i:why|when|how|what made|on what grounds) (?:(?:did|does|do) )?(?<who>.+?) (?i:call|label|brand|describe|denounce|condemn|term|characterise|characterize)\b.+ (?:an?|as|as an?) (?:\p{Ll}+ )??(?<label>\p{Ll}+)\W*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Called();
}
