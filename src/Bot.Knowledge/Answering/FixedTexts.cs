using System.Globalization;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering;

/// <summary>Every sentence of our own that an answer may show. All other words are the sources'.</summary>
internal static class FixedTexts
{
    public const string NotCovered = "Not in my sources.";

    /// <summary>Names the articles that come nearest, so that the reader sees what may be asked.</summary>
    public static string Nearest(IEnumerable<string> titles) =>
        $"Nearest articles: {string.Join("; ", titles)}.";

    public static string Coverage(LibraryCoverage coverage) => coverage switch
    {
        { ArticleCount: 0 } => "I have no articles yet.",
        { Earliest: { } earliest, Latest: { } latest } => $"I know {Articles(coverage.ArticleCount)}, published {Between(earliest, latest)}.",
        _ => $"I know {Articles(coverage.ArticleCount)}, of unknown date.",
    };

    private static string Articles(int count) =>
        count == 1 ? "1 article" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} articles");

    private static string Between(ArticleDate earliest, ArticleDate latest) =>
        earliest == latest ? earliest.ToString() : $"from {earliest} to {latest}";
}
