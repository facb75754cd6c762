using System.Globalization;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Questions.Phrases;

namespace Bot.Knowledge.Questions.FollowUps;

/// <summary>Works out "two days later", "that year" and "on the 19th" by the dates that the conversation spoke of.</summary>
internal static class RelativeTimes
{
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The last date spoken of: in the last turn's answer, else in its question, else in the turns before.</summary>
    private static ArticleDate? AnchorIn(IReadOnlyList<Exchange> history) => history.Reverse().Select(turn => MentionedDate.In(turn.Answer) ?? MentionedDate.In(turn.Resolved)).FirstOrDefault(date => date is not null);

    public static IEnumerable<Edit> In(QuestionText question, IReadOnlyList<Exchange> history)
    {
        var anchor = AnchorIn(history);
        for (var place = 0; place < question.Words.Count; place++)
        {
            if (anchor is { } date && (Distance(question, place, date) ?? Same(question, place, date)) is { } edit)
            {
                yield return edit;
            }
            else if (DayOfMonth(question, place, history) is { } day)
            {
                yield return day;
            }
        }
    }

    /// <summary>"Two days later", "a year before".</summary>
    private static Edit? Distance(QuestionText question, int place, ArticleDate anchor)
    {
        if (NumberAt(question, place) is not { } number || question.LowerAt(place + 2) is not ("later" or "after" or "afterwards" or "afterward" or "before" or "earlier"))
        {
            return null;
        }

        // "Three years after the war" names its own beginning.
        if (question.LowerAt(place + 2) is "after" or "before" && place + 3 < question.Words.Count && !question.Words[place + 3].IsApart)
        {
            return null;
        }

        var signed = question.LowerAt(place + 2) is "before" or "earlier" ? -number : number;
        return Shift(anchor, signed, KindWords.Singular(question.LowerAt(place + 1))) is { } date
            ? new Edit(question.Words[place].Start, question.Words[place + 2].End, Written(date))
            : null;
    }

    private static int? NumberAt(QuestionText question, int place)
    {
        var word = question.LowerAt(place);
        var named = word is "a" or "an" ? 1 : Array.IndexOf(Numbers, word);
        return named > 0 ? named
            : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1000 ? number
            : null;
    }

    private static ArticleDate? Shift(ArticleDate date, int number, string unit)
    {
        var (years, months, days) = unit switch
        {
            "day" => (0, 0, number),
            "week" => (0, 0, 7 * number),
            "month" => (0, number, 0),
            "year" => (number, 0, 0),
            "decade" => (10 * number, 0, 0),
            _ => (0, 0, 0),
        };
        if (days != 0 && date is { Month: { } month, Day: { } day })
        {
            var shifted = new DateOnly(date.Year, month, day).AddDays(days);
            return new ArticleDate(shifted.Year, shifted.Month, shifted.Day);
        }

        if (months != 0 && date.Month is { } from)
        {
            var shifted = new DateOnly(date.Year, from, 1).AddMonths(months);
            return new ArticleDate(shifted.Year, shifted.Month);
        }

        return years != 0 && date.Year + years is > 0 and < 3000 ? new ArticleDate(date.Year + years) : null;
    }

    /// <summary>"That day", "in the same year", "the next year".</summary>
    private static Edit? Same(QuestionText question, int place, ArticleDate anchor)
    {
        var isThe = question.LowerAt(place) is "the";
        var number = question.LowerAt(isThe ? place + 1 : place) switch
        {
            "that" when !isThe => 0,
            "same" when isThe => 0,
            "next" or "following" when isThe => 1,
            "previous" or "preceding" when isThe => -1,
            _ => (int?)null,
        };
        var unit = isThe ? place + 2 : place + 1;
        if (number is not { } distance || unit >= question.Words.Count)
        {
            return null;
        }

        var date = (question.LowerAt(unit), anchor) switch
        {
            ("day", { Day: not null }) => distance == 0 ? anchor : Shift(anchor, distance, "day"),
            ("month", { Month: { } month }) => distance == 0 ? new ArticleDate(anchor.Year, month) : Shift(anchor, distance, "month"),
            ("year", _) => new ArticleDate(anchor.Year + distance),
            _ => null,
        };
        if (date is not { } then)
        {
            return null;
        }

        // "In that year" has its preposition already.
        var isLed = question.LowerAt(place - 1) is "in" or "on" or "of" or "by" or "during" or "since" or "until" or "from" or "for" or "after" or "before";
        return new Edit(question.Words[place].Start, question.Words[unit].End, isLed ? MentionedDate.ToEnglish(then) : Written(then));
    }

    /// <summary>"On the 19th" after talk of May 4.</summary>
    private static Edit? DayOfMonth(QuestionText question, int place, IReadOnlyList<Exchange> history)
    {
        var word = question.LowerAt(place);
        if (question.LowerAt(place - 1) is not "the" || word.Length is < 3 or > 4 || !char.IsDigit(word[0]) || !int.TryParse(word[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day is < 1 or > 31
            || question.LowerAt(place + 1) is "century" or "of" || (place + 1 < question.Words.Count && !question.Words[place + 1].IsApart && !question.Words[place + 1].IsGrammar))
        {
            return null;
        }

        var month = history.Reverse().Select(turn => MentionedDate.MonthIn(turn.Answer) ?? MentionedDate.MonthIn(turn.Resolved)).FirstOrDefault(found => found is not null);
        return month is null ? null : new Edit(question.Words[place - 1].Start, question.Words[place].End, $"{month} {day}");
    }

    private static string Written(ArticleDate date) => $"{(date.Day is null ? "in" : "on")} {MentionedDate.ToEnglish(date)}";
}
