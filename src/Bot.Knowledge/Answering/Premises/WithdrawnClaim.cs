using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Premises;

/// <summary>Finds what a question takes for granted and only an earlier version of an article said, which a correction takes back.</summary>
internal static partial class WithdrawnClaim
{
    /// <returns>The sentence of the correction; empty when the question asks of the error itself, or a source still says it.</returns>
    public static IReadOnlyList<SelectedQuote> Find(string question, IReadOnlyList<Passage> passages)
    {
        if (!FalsePremise.IsTakenForGranted(question) || OfError().IsMatch(question))
        {
            return [];
        }

        var sentences = FoundSentence.Of(passages).ToList();
        var standing = sentences.Where(sentence => !ToldError.IsIn(sentence.Text)).Select(sentence => sentence.Text).Concat(passages.Select(Names.ContextOf));
        var asked = Things().Matches(question).SelectMany(match => QuestionWords.StemsOf(match.Groups["thing"].Value)).Except(standing.SelectMany(QuestionWords.StemsOf)).ToHashSet();
        return
        [
            .. sentences.Where(sentence => Earlier().Match(sentence.Text) is { Success: true } said && QuestionWords.StemsOf(said.Groups["wrong"].Value).Any(asked.Contains))
                .OrderBy(sentence => sentence.Passage.Rank).Take(1).Select(sentence => sentence.Quote),
        ];
    }

    private const RegexOptions Ignoring = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(correct(ed|ion|ions|s)?|errors?|mistakes?|mistaken(ly)?|wrong(ly)?|false(ly)?|versions?|reports?|reported|claims?|claimed|say|said|rumou?rs?|retract(ed|ion)?)\b", Ignoring)]
    private static partial Regex OfError();

    // A verb may be put in many ways, so that its absence tells nothing.
    [GeneratedRegex(@"\b(?i:a|an|the|by|with|from|of|in|its|their|his|her) (\p{Lu}[\p{L}'’-]+ )*(?<thing>[\p{L}-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Things();

    // What follows "but" or "in fact" is what holds.
    [GeneratedRegex(@"\b(earlier|previous|first|original) (version|edition|report|article|story)s?\b(?!.*\b(not|never|failed|omitted|left out)\b).*?\b(said|stated|gave|reported|claimed|put|misstated)\b(?<wrong>.*?)(;|\b(but|instead|in fact|rather|whereas|when|while)\b|\z)", Ignoring | RegexOptions.Singleline)]
    private static partial Regex Earlier();
}
