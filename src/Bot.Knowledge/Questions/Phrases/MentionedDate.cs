using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Questions.Phrases;

/// <summary>Reads dates as English texts write them, and writes them so.</summary>
internal static partial class MentionedDate
{
    /// <returns>The most precise date in the text, the first of equals; null when there is none.</returns>
    public static ArticleDate? In(string text) => In(text, Dates()) ?? In(text, MonthsOfYears()) ?? In(text, Years());

    /// <summary>"May 4" where no year follows.</summary>
    public static string? MonthIn(string text) => Months().Match(text) is { Success: true } match ? match.Value : null;

    public static string ToEnglish(ArticleDate date) => (date.Month, date.Day) switch
    {
        (null, _) => date.Year.ToString(CultureInfo.InvariantCulture),
        ({ } month, null) => $"{MonthName(month)} {date.Year}",
        ({ } month, { } day) => $"{MonthName(month)} {day}, {date.Year}",
    };

    private static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static ArticleDate? In(string text, Regex shape)
    {
        foreach (Match match in shape.Matches(text))
        {
            var month = match.Groups["month"] is { Success: true } name ? Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, other => other.Equals(name.Value, StringComparison.OrdinalIgnoreCase)) + 1 : 0;
            var day = match.Groups["day"] is { Success: true } number ? $"-{int.Parse(number.ValueSpan, CultureInfo.InvariantCulture):00}" : "";
            if (ArticleDate.TryParse(month > 0 ? $"{match.Groups["year"].Value}-{month:00}{day}" : match.Groups["year"].Value, out var date))
            {
                return date;
            }
        }

        return null;
    }

    private const string MonthNames = "(?<month>January|February|March|April|May|June|July|August|September|October|November|December)";

    [GeneratedRegex($@"\b{MonthNames} (?<day>[0-9]{{1,2}})(st|nd|rd|th)?,? (?<year>1[0-9]{{3}}|20[0-9]{{2}})\b|\b(?<day>[0-9]{{1,2}})(st|nd|rd|th)?( of)? {MonthNames},? (?<year>1[0-9]{{3}}|20[0-9]{{2}})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    [GeneratedRegex($@"\b{MonthNames}( of)?,? (?<year>1[0-9]{{3}}|20[0-9]{{2}})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthsOfYears();

    [GeneratedRegex(@"(?<![\p{L}\p{N},.$£€])(?<year>1[0-9]{3}|20[0-9]{2})(?![\p{L}\p{N}]|,[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    // "May" is a month only with a capital letter.
    [GeneratedRegex("""\b(January|February|March|April|May|June|July|August|September|October|November|December)\b""", RegexOptions.CultureInvariant)]
    private static partial Regex Months();
}
