using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Figures;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Composition;

/// <summary>Finds the note by which an article corrects itself: "Correction: an earlier version said …".</summary>
public static partial class CorrectionNote
{
    /// <summary>All of an article's notes, in order of place.</summary>
    public static IEnumerable<TextSpan> In(string articleText) =>
        Pattern().Matches(articleText).Select(match => articleText.Trim(new TextSpan(match.Index, match.Index + match.Length)));

    /// <summary>The note that the words stand in; null when they stand in none.</summary>
    public static TextSpan? Around(TextSpan words, string articleText) =>
        In(articleText).Select(note => (TextSpan?)note).FirstOrDefault(note => note!.Value.Overlaps(words));

    /// <returns>The notes that take back what the quote says: they share a figure with it, or telling words that the title does not explain.</returns>
    public static IEnumerable<TextSpan> For(TextSpan quote, ArticleText article)
    {
        var words = quote.In(article.Text);
        var (figures, stems) = (FiguresOf(words), TellingStems(words, article));
        return In(article.Text).Where(note => !quote.Overlaps(note)
            && (FiguresOf(note.In(article.Text)).Overlaps(figures) || TellingStems(note.In(article.Text), article).Count(stems.Contains) >= 2));
    }

    /// <summary>Whether the question asks of something that the article has only in a note: of the error itself.</summary>
    public static bool IsAskedFor(string question, TextSpan note, ArticleText article)
    {
        var rest = QuestionWords.StemsOf($"{article.Text[..note.Start]} {article.Text[note.End..]}").ToHashSet();
        return QuestionWords.StemsOf(note.In(article.Text)).Intersect(QuestionWords.StemsOf(question)).Any(stem => !rest.Contains(stem))
            || FiguresOf(question).Overlaps(FiguresOf(note.In(article.Text)));
    }

    private static HashSet<decimal> FiguresOf(string text) => [.. FigureReader.Read(text).Select(figure => figure.Quantity.Low)];

    private static HashSet<string> TellingStems(string text, ArticleText article) =>
    [
        .. QuestionWords.TellingWordsOf(text)
            .Where(word => !char.IsAsciiDigit(word[0]) && !EventDates.IsMonth(word) && !CountedThings.Harms.ContainsKey(word) && CountedThings.GroupOf(word) is null)
            .Select(PorterStemmer.Stem)
            .Except(QuestionWords.StemsOf(article.Header.Metadata.Title)),
    ];

    [GeneratedRegex(@"(?<=\n|\A)[ \t>*_]*((correction|corrected|retraction|clarification|erratum)s?\b[^\n]{0,20}?[:–—.]|(editor[’']s )?note:?[^\n]{0,40}\b(correct|retract)|(this|an earlier version of this|a previous version of this|an earlier version of the) (article|report|story|version|text)\b[^\n]*\b(correct|amend|revis|retract|said|stated|gave|misstated|wrongly))[^\n]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
