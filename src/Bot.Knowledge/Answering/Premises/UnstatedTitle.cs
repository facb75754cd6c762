using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Premises;

/// <summary>Finds a rank or office that a question gives to somebody whom the sources give another, while they give it to somebody else.</summary>
internal static partial class UnstatedTitle
{
    private const int MaxQuotes = 2;

    /// <returns>The sentences that name the person as the sources do; empty when the question gives no title, or one that a source may bear out.</returns>
    public static IReadOnlyList<SelectedQuote> Find(string question, IReadOnlyList<Passage> passages)
    {
        var asked = Titled().Matches(question).FirstOrDefault();
        if (asked is null)
        {
            return [];
        }

        var (title, name) = (asked.Groups["title"].Value, asked.Groups["name"].Captures[^1].Value);
        var sentences = FoundSentence.QuotableOf(passages).ToList();
        var ofName = sentences.Where(sentence => Holds(sentence.Text, name)).ToList();

        // Who stands beside the title in any way may well bear it: "Dorn, then the president".
        if (ofName.Exists(sentence => Holds(sentence.Text, title)) || passages.Any(passage => Holds(Names.ContextOf(passage), title) && Holds(Names.ContextOf(passage), name)))
        {
            return [];
        }

        var others = ofName.Where(sentence => Titled().Matches(sentence.Text).Any(match => IsOf(match, name))).ToList();
        var isBorneByOther = sentences.Exists(sentence => Titled().Matches(sentence.Text).Any(match => Same(match.Groups["title"].Value, title)));
        return isBorneByOther ? [.. others.OrderBy(sentence => sentence.Passage.Rank).Take(MaxQuotes).Select(sentence => sentence.Quote)] : [];
    }

    private static bool IsOf(Match titled, string name) => titled.Groups["name"].Captures.Any(capture => Same(capture.Value, name));

    private static bool Holds(string text, string word) => Word.Of(text).Any(other => Same(other.Lower, word));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    // A title may begin with a small letter, a name may not.
    [GeneratedRegex(@"\b(?<title>(?i:president|king|queen|emperor|empress|sultan|prince|princess|chancellor|premier|minister|ambassador|governor|mayor|senator|general|colonel|major|captain|lieutenant|sergeant|commander|admiral|marshal|bishop|archbishop|cardinal|pope|imam|judge|professor))(?: (?<name>\p{Lu}[\p{Ll}'’-]+)){1,3}")]
    private static partial Regex Titled();
}
