using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Bot.Host.Pages;
using Bot.Knowledge.Answering;
using Bot.Knowledge.Answering.Composition;
using Bot.Knowledge.Articles;

namespace Bot.Host.Sources;

/// <summary>The page that a citation opens: what is known of the article, and its text with the cited words marked. It works without script. The chat page shows its <c>main</c> beside the conversation.</summary>
/// <param name="language">Of the words around the article, which keeps its own.</param>
internal sealed class ArticlePage(PageLanguage language)
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly ArticleWords _words = PageWords.For(language.Language).Article;
    private readonly FixedTexts _texts = FixedTexts.For(language.Language);

    /// <param name="hasChanged">The quotes were taken from another version.</param>
    public string Of(ArticleText article, CitedWords cited, bool hasChanged)
    {
        var about = article.Header.Metadata;
        var tag = ArticleLanguage.Of(about, article.Text);
        return Page(about.Title, $"""
            <header>
            <h1 lang="{Html.Encode(tag)}" dir="auto">{Html.Encode(about.Title)}</h1>
            <dl>
            {Facts(about, tag)}</dl>
            {Original(about)}{Change(cited, hasChanged)}{Corrections(article, tag)}{Places(cited)}</header>
            <article lang="{Html.Encode(tag)}" dir="auto">
            {ArticleHtml.Render(article, cited.Spans)}
            </article>
            """);
    }

    public string NotFound() => Page(_words.NotFound, $"""
        <header>
        <h1>{Html.Encode(_words.NotFound)}</h1>
        </header>
        <p>{Html.Encode(_words.NotFoundWhy)}</p>
        """);

    private string Facts(ArticleMetadata about, string tag)
    {
        var facts = new StringBuilder();
        void Add(string name, string? html)
        {
            if (html is not null)
            {
                facts.Append(CultureInfo.InvariantCulture, $"<div><dt>{Html.Encode(name)}</dt><dd>{html}</dd></div>\n");
            }
        }

        string? Owners(string? words) => words is null ? null : $"<span lang=\"{Html.Encode(tag)}\" dir=\"auto\">{Html.Encode(words)}</span>";

        Add(_words.Publisher, Owners(about.Publisher) ?? Html.Encode(_texts.PublisherUnknown));
        Add(_words.Kind, Owners(about.Kind) is { } kind ? $"{kind}{Label(about)}" : null);
        Add(_words.Side, Owners(about.Side));
        Add(_words.Author, Owners(about.Author));
        Add(_words.Published, about.Published is { } published ? Time(published) : Html.Encode(_texts.DateUnknown));
        Add(_words.Updated, about.Updated is { } updated ? Time(updated) : null);
        Add(_words.License, Owners(about.License));
        return facts.ToString();
    }

    /// <summary>What a reader must know of the publisher, where the owner's own words may be in another language.</summary>
    private string Label(ArticleMetadata about) =>
        Attribution.Of(about, _texts).Label is { } label && !label.Equals(about.Kind, StringComparison.OrdinalIgnoreCase) ? $" <strong class=\"label\">{Html.Encode(label)}</strong>" : "";

    private string Time(ArticleDate date) => $"<time datetime=\"{date}\">{Html.Encode(_texts.DateOf(date))}</time>";

    private string Original(ArticleMetadata about) =>
        Uri.TryCreate(about.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? $"<p class=\"original\"><a rel=\"noopener noreferrer\" href=\"{Html.Encode(url.AbsoluteUri)}\">{Html.Encode(_words.Original).Replace("{host}", $"<bdi>{Html.Encode(url.Host)}</bdi>", StringComparison.Ordinal)}</a></p>\n"
            : "";

    private string Change(CitedWords cited, bool hasChanged) => hasChanged switch
    {
        false => "",
        _ when cited is { Spans.Count: > 0, Lost: 0 } => Note($"{_words.Changed} {_words.StillThere}"),
        _ => Note($"{_words.Changed} {_words.NotThere}"),
    };

    private static string Note(string text) => $"<p class=\"note\" role=\"note\">{Html.Encode(text)}</p>\n";

    /// <summary>What the article takes back of itself stands on top, in its own words.</summary>
    private string Corrections(ArticleText article, string tag)
    {
        var notes = CorrectionNote.In(article.Text).Select(note => MarkdownText.ToPlain(note.In(article.Text))).ToList();
        if (notes.Count == 0)
        {
            return "";
        }

        var date = article.Header.Metadata.Updated is { } updated
            ? $"<p>{Html.Encode(_words.CorrectedOn).Replace("{date}", Time(updated), StringComparison.Ordinal)}</p>\n"
            : "";
        var quotes = string.Concat(notes.Select(note => $"<blockquote lang=\"{Html.Encode(tag)}\" dir=\"auto\">{Html.Encode(note)}</blockquote>\n"));
        return $"<section class=\"note\">\n<h2>{Html.Encode(_words.Correction)}</h2>\n{date}{quotes}</section>\n";
    }

    /// <summary>Leads to each of the quoted places, where there is more than one.</summary>
    private string Places(CitedWords cited)
    {
        if (cited.Spans.Count < 2)
        {
            return "";
        }

        var links = cited.Spans.Select((span, place) => string.Create(
            CultureInfo.InvariantCulture,
            $"<a href=\"#cite-{span.Number}\" aria-label=\"{Html.Encode(_words.Place).Replace("{number}", $"{place + 1}", StringComparison.Ordinal)}\"{(span.Number == 1 ? " aria-current=\"true\"" : "")}>{place + 1}</a>"));
        return $"<nav class=\"places\" aria-label=\"{Html.Encode(_words.Quoted)}\"><span>{Html.Encode(_words.Quoted)}</span> {string.Join(' ', links)}</nav>\n";
    }

    private string Page(string title, string content) => $"""
        <!DOCTYPE html>
        <html lang="{language.Tag}" dir="{language.Direction}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Html.Encode(title)}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/colours.css">
        <link rel="stylesheet" href="/article.css">
        </head>
        <body class="page">
        <nav class="home"><a href="/?lang={language.Tag}">{Html.Encode(_words.Home)}</a></nav>
        <main class="source">
        {content}
        </main>
        </body>
        </html>

        """;
}
