using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Figures;

/// <summary>How firm a figure is, as its source says: "a minimum", "provisional", "with caution".</summary>
internal static partial class Firmness
{
    private const int MaxQuotes = 1;

    /// <summary>Whether the sentence says of a figure, its own or one before it, how far it can be trusted.</summary>
    public static bool IsToldBy(string sentence) => Qualifies().IsMatch(sentence);

    /// <returns>The quotes; behind them, where the question asks how firm a figure is, what the same source says of that.</returns>
    public static IReadOnlyList<SelectedQuote> Added(string question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages)
    {
        if (!AsksHowFirm().IsMatch(question) || quotes.SelectMany(FoundSentence.Of).Any(sentence => IsToldBy(sentence.Text)))
        {
            return quotes;
        }

        var sources = quotes.Select(quote => quote.Passage.Article.Id).ToHashSet();
        return
        [
            .. quotes,
            .. FoundSentence.QuotableOf(passages).Where(sentence => sources.Contains(sentence.Passage.Article.Id) && IsToldBy(sentence.Text))
                .OrderByDescending(sentence => sentence.Passage == quotes[0].Passage)
                .ThenByDescending(sentence => sentence.Passage.SentenceCosines.ElementAtOrDefault(sentence.Place))
                .Take(MaxQuotes).Select(sentence => sentence.Quote),
        ];
    }

    private const RegexOptions Ignoring = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Figure = "figures?|numbers?|counts?|toll|total|tally|estimates?|lists?|data";

    private const string Doubtful = "minimum|lower bound|provisional|preliminary|incomplete|not (?:final|complete|exact)|uncertain|unverified|unconfirmed|an under-?count|an over-?count|too (?:low|high)|likely to (?:change|rise|fall|grow)|subject to (?:change|revision)";

    [GeneratedRegex(@"\b(?:this|it|them|these|that|the|its|their|our|his|her)(?: (?:" + Figure + @"))?(?: (?:to be|as|is|are|was|were|remains?|may be|must be))? (?:only )?(?:an? )?(?:" + Doubtful + @")\b|\b(?:" + Figure + @")\b[^.;]{0,40}\b(?:" + Doubtful + @"|with caution|cannot be (?:verified|confirmed|checked))\b|\bmargin of error\b|\b(?:unable|not able) to (?:verify|confirm|check)\b", Ignoring)]
    private static partial Regex Qualifies();

    [GeneratedRegex(@"\b(?:sure|certain|confident|reliable|firm|accurate|exact|complete|final|definitive|confirmed|verified|verify|check|provisional|trust(?:worthy|ed)?|whole story|full picture|last word|all of them|minimum|solid|precise)\b", Ignoring)]
    private static partial Regex AsksHowFirm();
}
