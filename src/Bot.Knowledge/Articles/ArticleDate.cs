using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Knowledge.Articles;

/// <summary>A date as precise as the source gives it: a day, a month or a year. Written as ISO 8601 with what is known: <c>2024-09-13</c>, <c>2024-09</c>, <c>2024</c>.</summary>
public readonly partial record struct ArticleDate(int Year, int? Month = null, int? Day = null) : IComparable<ArticleDate>
{
    /// <summary>Reads <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; anything else, and a day that no calendar has, is refused.</summary>
    public static bool TryParse(string? text, out ArticleDate date)
    {
        date = default;
        var match = IsoDate().Match(text ?? "");
        if (!match.Success)
        {
            return false;
        }

        int? Number(string group) =>
            match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : null;

        var (year, month, day) = (Number("year")!.Value, Number("month"), Number("day"));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > (month is { } m ? DateTime.DaysInMonth(year, m) : 0))
        {
            return false;
        }

        date = new ArticleDate(year, month, day);
        return true;
    }

    /// <summary>Earlier first; a less precise date counts as its beginning.</summary>
    public int CompareTo(ArticleDate other) =>
        (Year, Month ?? 0, Day ?? 0).CompareTo((other.Year, other.Month ?? 0, other.Day ?? 0));

    public static bool operator <(ArticleDate left, ArticleDate right) => left.CompareTo(right) < 0;

    public static bool operator >(ArticleDate left, ArticleDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(ArticleDate left, ArticleDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ArticleDate left, ArticleDate right) => left.CompareTo(right) >= 0;

    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };

    [GeneratedRegex(@"\A(?<year>[0-9]{4})(-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?)?\z")]
    private static partial Regex IsoDate();
}
