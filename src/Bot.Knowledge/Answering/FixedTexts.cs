using System.Globalization;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering;

/// <summary>Every sentence of our own that a person may be shown. All other words are the sources'.</summary>
public static class FixedTexts
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

    public const string Failed = "Something went wrong here, and I could not answer. Please ask again.";

    public const string Busy = "I am still at work on earlier questions. Please ask again in a moment.";

    public const string NothingAsked = "Please type a question, and I look for the answer in my sources.";

    public static string QuestionTooLong(int maxLength) =>
        string.Create(CultureInfo.InvariantCulture, $"That is a long message. Please ask in at most {maxLength:N0} characters.");

    public static string Welcome(int articleCount) => articleCount switch
    {
        0 => "I answer questions from a collection of articles, in their own words. There is none in it yet.",
        1 => "I answer questions from one article, in its own words. The number behind each quotation opens it at the place.",
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $"I answer questions from {articleCount:N0} articles, in their own words. The number behind each quotation opens the article at the place. What the articles do not say, I do not answer."),
    };

    /// <summary>A question to begin with, made of nothing but a title.</summary>
    public static string Starter(string articleTitle) => $"What do the sources say about “{articleTitle}”?";

    public const string DateUnknown = "date unknown";

    public const string PublisherUnknown = "publisher unknown";

    /// <summary>Behind the publisher's name, in brackets, as is <see cref="StateMedia"/>.</summary>
    public const string PartyToTheConflict = "party to the conflict";

    public const string StateMedia = "state media";

    /// <summary>Short, as precise as known: <c>4 Mar 2021</c>, <c>Mar 2021</c>, <c>2021</c>.</summary>
    public static string Date(ArticleDate date) =>
        string.Join(' ', new[] { Number(date.Day), date.Month is { } month ? Months[month - 1] : null, Number(date.Year) }.OfType<string>());

    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Articles(int count) =>
        count == 1 ? "1 article" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} articles");

    private static string Between(ArticleDate earliest, ArticleDate latest) =>
        earliest == latest ? earliest.ToString() : $"from {earliest} to {latest}";
}
