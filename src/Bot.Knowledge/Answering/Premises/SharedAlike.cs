using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Premises;

/// <summary>Finds what a source says of two alike where a question takes it to hold of one alone: "Why was the ban laid on Arden only?", and it was laid "on Arden and Velia alike".</summary>
internal static partial class SharedAlike
{
    /// <returns>The sentence that says so; empty when the question names no one alone, or a source does so too.</returns>
    public static IReadOnlyList<SelectedQuote> Find(string question, IReadOnlyList<Passage> passages)
    {
        if (!FalsePremise.IsTakenForGranted(question) || Alone().Match(question) is not { Success: true } alone)
        {
            return [];
        }

        var name = string.Concat(QuestionWords.WordsOf(Word.Of(alone.Groups["name"].Value)[^1].Lower));
        var asked = QuestionWords.StemsOf(Alone().Replace(question, " ")).Distinct().ToList();
        var sentences = FoundSentence.QuotableOf(passages).Where(sentence => Names.Has(Names.WordsOf(sentence.Text), name)).ToList();
        return sentences.Exists(sentence => Alone().Matches(sentence.Text).Any(match => Names.Has(Names.WordsOf(match.Groups["name"].Value), name))) ? []
            : [.. sentences.Where(sentence => Shares(sentence, asked) && IsOfBoth(sentence.Text, name))
                .OrderBy(sentence => sentence.Passage.Rank).Take(1).Select(sentence => sentence.Quote)];
    }

    private static bool Shares(FoundSentence sentence, List<string> asked)
    {
        var stems = QuestionWords.StemsOf($"{sentence.Text} {Names.ContextOf(sentence.Passage)}").ToHashSet();
        return asked.Count(stems.Contains) * 2 >= asked.Count;
    }

    private static bool IsOfBoth(string sentence, string name) =>
        Pair().Matches(sentence).Any(pair => Names.Has(Names.WordsOf(pair.Value), name)
            && (pair.Groups["again"].Success || Alike().IsMatch(sentence)));

    [GeneratedRegex(@"(?<!not )\b(?:(?i:only|solely|exclusively)(?: (?i:at|on|to|for|against|by|from|in|with|of))?(?: the)? (?<name>\p{Lu}[\p{L}'’-]+)|(?<name>\p{Lu}[\p{L}'’-]+) (?:alone|only|exclusively)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    /// <summary>"To Arden and to Velia", "Arden and Velia".</summary>
    [GeneratedRegex(@"\b(?:(?<preposition>to|on|for|against|by|from|in|with|of|at) (?:the )?)?\p{Lu}[\p{L}'’-]+,? (?:and|or|as well as|and also) (?:(?<again>\k<preposition>) )?(?:the )?\p{Lu}[\p{L}'’-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    [GeneratedRegex(@"\b(alike|both|equally|either|as well as|jointly|together|in equal measure|the same)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alike();
}
