using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Answering.Sentences;

/// <summary>A date in a sentence.</summary>
/// <param name="Span">In the sentence.</param>
/// <param name="IsOfReport">Says as of when something was counted or said, not when it happened: "by 4 March", "said on 4 March".</param>
internal sealed record DateMention(TextSpan Span, int? Year, int? Month, int? Day, bool IsOfReport);

/// <summary>Finds the dates in a sentence: "4 March 2021", "March 4", "in March 2021", "in 1953", "mid-1953".</summary>
internal static class EventDates
{
    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly System.Collections.Frozen.FrozenSet<string> Weekdays = Lexicon.Set("monday tuesday wednesday thursday friday saturday sunday");

    private static readonly System.Collections.Frozen.FrozenSet<string> Reporting = Lexicon.Set(
        "said says reported announced put counted recorded estimated stated gave published confirmed revised raised lowered corrected updated verified documented wrote statement report count figure figures toll tally");

    private static readonly System.Collections.Frozen.FrozenSet<string> UpTo = Lexicon.Set("by of until till through since");

    public static bool IsMonth(string lower) => Array.IndexOf(Months, lower) >= 0;

    public static bool IsWeekday(string lower) => Weekdays.Contains(lower);

    public static IReadOnlyList<DateMention> In(string sentence) => In(sentence, Word.Of(sentence));

    public static IReadOnlyList<DateMention> In(string sentence, IReadOnlyList<Word> words)
    {
        var dates = new List<DateMention>();
        for (var place = 0; place < words.Count; place++)
        {
            if (ReadAt(words, place) is not { } date)
            {
                continue;
            }

            dates.Add(new DateMention(
                new TextSpan(words[place].Start, words[date.After - 1].End), date.Year, date.Month, date.Day, IsOfReport(sentence, words, place, date.After)));
            place = date.After - 1;
        }

        return dates;
    }

    /// <summary>Whether the number at the word belongs to a date.</summary>
    public static bool IsPartOfDate(IReadOnlyList<DateMention> dates, Word word) => dates.Any(date => date.Span.Start <= word.Start && word.End <= date.Span.End);

    private static (int? Year, int? Month, int? Day, int After)? ReadAt(IReadOnlyList<Word> words, int place)
    {
        // "4 March 2021", "March 4, 2021", "March 2021", "2021".
        if (DayAt(words, place) is { } day && MonthAt(words, place + 1) is { } month)
        {
            return (YearAt(words, place + 2), month, day, YearAt(words, place + 2) is null ? place + 2 : place + 3);
        }

        if (MonthAt(words, place) is { } named)
        {
            if (DayAt(words, place + 1) is { } second)
            {
                return (YearAt(words, place + 2), named, second, YearAt(words, place + 2) is null ? place + 2 : place + 3);
            }

            // "May" and "March" are also verbs; a month stands behind a preposition or before a year.
            var year = YearAt(words, place + 1);
            return year is not null || (place > 0 && words[place - 1].Lower is "in" or "by" or "until" or "since" or "of" or "early" or "late" or "mid" or "from" or "during")
                ? (year, named, null, year is null ? place + 1 : place + 2)
                : null;
        }

        if (words[place].Lower.Split('-') is ["mid" or "early" or "late", var tied] && tied.Length == 4 && int.TryParse(tied, out var within))
        {
            return (within, null, null, place + 1);
        }

        return YearAt(words, place) is { } alone && place > 0
            && words[place - 1].Lower is "in" or "by" or "since" or "until" or "from" or "to" or "of" or "during" or "early" or "late" or "mid" or "before" or "after" or "between" or "and" or "the"
            ? (alone, null, null, place + 1)
            : null;
    }

    private static bool IsOfReport(string sentence, IReadOnlyList<Word> words, int place, int after)
    {
        var before = place > 0 && words[place - 1].Lower is "on" or "in" or "late" or "early" ? place - 2 : place - 1;
        return (place > 0 && UpTo.Contains(words[place - 1].Lower))
            || (before >= 0 && Reporting.Contains(words[before].Lower))
            || (place <= 1 && words[0].Lower is not "between" && Enumerable.Range(after, Math.Max(0, Math.Min(8, words.Count - after)))
                .TakeWhile(next => !sentence[words[next - 1].End..words[next].Start].Contains(';', StringComparison.Ordinal)).Any(next => Reporting.Contains(words[next].Lower)));
    }

    private static int? MonthAt(IReadOnlyList<Word> words, int place) =>
        place < words.Count && words[place].IsCapital && Array.IndexOf(Months, words[place].Lower) is >= 0 and var month ? month + 1 : null;

    private static int? DayAt(IReadOnlyList<Word> words, int place) =>
        place < words.Count && words[place].IsNumber && int.TryParse(words[place].Text.TrimEnd('s', 't', 'n', 'd', 'r', 'h'), out var day) && day is >= 1 and <= 31 ? day : null;

    private static int? YearAt(IReadOnlyList<Word> words, int place) =>
        place < words.Count && words[place].Text.Length == 4 && int.TryParse(words[place].Text, out var year) && year is >= 1000 and <= 2199 ? year : null;
}
