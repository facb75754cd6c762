using System.Text.RegularExpressions;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Composition;

/// <summary>Finds the note by which an article corrects itself: "Correction: an earlier version said …".</summary>
internal static partial class CorrectionNote
{
    /// <returns>The notes that concern the quote, whole paragraphs; none when the quote holds them already.</returns>
    public static IEnumerable<TextSpan> For(TextSpan quote, string articleText)
    {
        var stems = QuestionWords.StemsOf(quote.In(articleText)).ToHashSet();
        return
            from match in Pattern().Matches(articleText)
            let note = articleText.Trim(new TextSpan(match.Index, match.Index + match.Length))
            where !quote.Overlaps(note) && QuestionWords.StemsOf(note.In(articleText)).Distinct().Count(stems.Contains) >= 2
            select note;
    }

    [GeneratedRegex(@"(?<=\n|\A)[ \t>*_]*((correction|corrected|retraction|clarification|erratum)s?\b[^\n]{0,20}?[:–—.]|(editor[’']s )?note:?[^\n]{0,40}\b(correct|retract)|(this|an earlier version of this|a previous version of this|an earlier version of the) (article|report|story|version|text)\b[^\n]*\b(correct|amend|revis|retract|said|stated|gave|misstated|wrongly))[^\n]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
