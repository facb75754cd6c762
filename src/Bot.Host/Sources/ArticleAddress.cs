using System.Globalization;
using Bot.Knowledge.Articles;

namespace Bot.Host.Sources;

/// <summary>The address of an article's page with the cited words: <c>/articles/asia/korean-war.md?cite=120-163&amp;v=9f86d081884c#cite-1</c>.</summary>
internal static class ArticleAddress
{
    /// <summary>Digits of the text's hash in the address: enough to tell versions apart.</summary>
    public const int VersionLength = 12;

    /// <summary>Marks that one page shows, at most.</summary>
    private const int MaxSpans = 20;

    /// <param name="origin">Scheme and host.</param>
    public static string Of(string origin, ArticleHeader article, TextSpan cited)
    {
        var path = string.Join('/', article.Id.Value.Split('/').Select(Uri.EscapeDataString));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{origin}/articles/{path}?cite={cited.Start}-{cited.End}&v={article.TextHash[..VersionLength]}#cite-1");
    }

    /// <summary>The spans that an address asks to mark, in order of place and without overlaps. What makes no sense in this text is left out.</summary>
    public static IReadOnlyList<TextSpan> ReadSpans(IEnumerable<string?> cites, int textLength)
    {
        var spans = new List<TextSpan>();
        foreach (var span in cites.Take(MaxSpans).Select(ReadSpan).OfType<TextSpan>().Where(span => span.Length > 0 && span.End <= textLength).OrderBy(span => span.Start))
        {
            if (spans.Count > 0 && spans[^1].Overlaps(span))
            {
                spans[^1] = spans[^1].Cover(span);
            }
            else
            {
                spans.Add(span);
            }
        }

        return spans;
    }

    private static TextSpan? ReadSpan(string? cite) =>
        cite?.Split('-') is [var first, var second]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
        && start <= end
            ? new TextSpan(start, end)
            : null;
}
