using System.Globalization;
using Bot.Knowledge.Answering;
using Bot.Knowledge.Articles;

namespace Bot.Host.Sources;

/// <summary>A cited place in the address of an article's page: <c>120-163.38.1a2b3c4d5e6f708</c>.</summary>
/// <param name="Span">In the version that was quoted.</param>
/// <param name="Print">Of the words there; null when the address was made by hand.</param>
internal readonly record struct CitedPlace(TextSpan Span, QuotePrint? Print)
{
    public static CitedPlace Of(Citation citation) => new(citation.Span, QuotePrint.Of(citation.Quote));

    /// <returns>Null for what makes no sense.</returns>
    public static CitedPlace? Read(string? text)
    {
        var (span, print) = (text ?? "").Split('.', 2) is [var first, var second] ? (first, second) : (text ?? "", null);
        return span.Split('-') is [var from, var to]
            && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && start < end
                ? new CitedPlace(new TextSpan(start, end), print is not null && QuotePrint.TryParse(print, out var found) ? found : null)
                : null;
    }

    /// <param name="hasChanged">The text is another than the one that was quoted.</param>
    /// <returns>Where the words stand in the text; null when they do not.</returns>
    public TextSpan? FindIn(string text, bool hasChanged) => hasChanged
        ? Print?.FindIn(text, Span.Start)
        : Span.End <= text.Length ? Span : null;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Span.Start}-{Span.End}{(Print is { } print ? $".{print}" : "")}");
}
