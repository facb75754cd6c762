using System.Globalization;
using Bot.Knowledge.Answering;

namespace Bot.Host.Sources;

/// <summary>The address of an article's page with the cited words: <c>/articles/asia/korean-war.md?cite=120-163.38.1a2b3c4d5e6f708&amp;v=9f86d081884c#cite-1</c>. It stays good when the article changes: the words are then looked for.</summary>
internal static class ArticleAddress
{
    /// <summary>Places that one address names, at most.</summary>
    public const int MaxPlaces = 20;

    /// <summary>Digits of the text's hash in the address: enough to tell versions apart.</summary>
    public const int VersionLength = 12;

    /// <param name="origin">Scheme and host.</param>
    /// <param name="current">The citation that the page opens at; it comes first.</param>
    /// <param name="all">Those of the whole answer; the ones of the same article are marked, too.</param>
    public static string Of(string origin, Citation current, IReadOnlyList<Citation> all)
    {
        var path = string.Join('/', current.Article.Id.Value.Split('/').Select(Uri.EscapeDataString));
        var places = all.Where(citation => citation.Article.Id == current.Article.Id && citation.Span != current.Span).Prepend(current).Take(MaxPlaces);
        var cites = string.Join('&', places.Select(citation => $"cite={CitedPlace.Of(citation)}"));
        return string.Create(CultureInfo.InvariantCulture, $"{origin}/articles/{path}?{cites}&v={current.Article.TextHash[..VersionLength]}#cite-1");
    }
}
