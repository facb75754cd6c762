using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Bot.Knowledge.Answering;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Questions.Languages;

namespace Bot.Host.Sources;

/// <summary>The page that a citation opens: what is known of the article, and its text with the cited words marked. It works without script.</summary>
internal static class ArticlePage
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Default;

    /// <param name="hasChanged">The quote was taken from another version, so nothing is marked.</param>
    public static string Of(ArticleText article, IReadOnlyList<TextSpan> cited, bool hasChanged)
    {
        var about = article.Header.Metadata;
        var note = hasChanged ? "<p class=\"note\" role=\"note\">The article has changed since this was quoted. The words you came for may stand elsewhere, or no longer be in it.</p>" : "";
        return Page(about.Title, about.Language, $"""
            <header>
            <p class="home"><a href="/">Ask the sources</a></p>
            <h1>{Html.Encode(about.Title)}</h1>
            <dl>
            {Facts(about)}</dl>
            {Original(about)}{note}
            </header>
            <article>
            {ArticleHtml.Render(article, cited)}
            </article>
            """);
    }

    public static string NotFound() => Page("No such article", null, """
        <header>
        <p class="home"><a href="/">Ask the sources</a></p>
        <h1>No such article</h1>
        </header>
        <article><p>There is no article at this address. It may have been removed from the collection since it was quoted.</p></article>
        """);

    private static string Facts(ArticleMetadata about)
    {
        var facts = new StringBuilder();
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                facts.Append(CultureInfo.InvariantCulture, $"<div><dt>{name}</dt><dd>{Html.Encode(value)}</dd></div>\n");
            }
        }

        Add("Publisher", about.Publisher ?? FixedTexts.For(Language.English).PublisherUnknown);
        Add("Kind of source", about.Kind);
        Add("Author", about.Author);
        Add("Published", about.Published?.ToString() ?? FixedTexts.For(Language.English).DateUnknown);
        Add("Updated", about.Updated?.ToString());
        Add("License", about.License);
        return facts.ToString();
    }

    private static string Original(ArticleMetadata about) =>
        Uri.TryCreate(about.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? $"<p class=\"original\"><a rel=\"noopener noreferrer\" href=\"{Html.Encode(url.AbsoluteUri)}\">Read the original at {Html.Encode(url.Host)}</a></p>\n"
            : "";

    private static string Page(string title, string? language, string content) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Html.Encode(title)}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/article.css">
        </head>
        <body>
        <main lang="{Html.Encode(language ?? "en")}" dir="auto">
        {content}
        </main>
        </body>
        </html>

        """;
}
