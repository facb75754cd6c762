using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Bot.Host.Channels;
using Bot.Host.Channels.DirectLine;
using Bot.Host.Channels.Teams;
using Bot.Host.Pages;
using Bot.Knowledge.Indexing;
using Microsoft.Extensions.Options;

namespace Bot.Host.Privacy;

/// <summary>The page that says what is kept of people, made from the settings. It works without script.</summary>
internal sealed class PrivacyPage(
    IOptions<PrivacyOptions> privacy, IOptions<ConversationOptions> conversations, IOptions<DirectLineOptions> directLine, IOptions<TeamsOptions> teams, IOptions<IndexingOptions> index)
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public string In(PageLanguage language)
    {
        var texts = PrivacyTexts.For(language.Language);
        return $"""
            <!DOCTYPE html>
            <html lang="{language.Tag}" dir="{language.Direction}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Html.Encode(texts.Title)}</title>
            <link rel="icon" href="/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/colours.css">
            <link rel="stylesheet" href="/privacy.css">
            </head>
            <body>
            <nav aria-label="{Html.Encode(texts.Languages)}">
            <a href="/?lang={language.Tag}">{Html.Encode(texts.ToChat)}</a>
            <ul>
            {string.Concat(PageLanguage.All.Select(other => Link(other, isCurrent: other == language)))}</ul>
            </nav>
            <main>
            <h1>{Html.Encode(texts.Title)}</h1>
            <p class="lead">{Html.Encode(texts.Lead)}</p>
            {string.Concat(Kept(texts))}{string.Concat(NotKept(texts))}</main>
            </body>
            </html>

            """;
    }

    private IEnumerable<string> Kept(PrivacyTexts texts)
    {
        var (limits, days) = (conversations.Value, privacy.Value.RetentionDays);
        var isInFile = !string.IsNullOrEmpty(limits.Store);
        var (where, who) = isInFile ? (texts.InFile, texts.AdministratorsCould) : (texts.InMemory, texts.OnlyTheBot);
        // What was silent longer than anything may be kept is deleted, though it could go on.
        var idleMinutes = (int)Math.Min(limits.MaxIdleMinutes, TimeSpan.FromDays(days).TotalMinutes);

        yield return Kept(texts, texts.ChatTitle, texts.ChatWhat(directLine.Value.MaxActivities), texts.InMemory, texts.InMemoryFor(directLine.Value.MaxIdleMinutes), texts.ChatWho);
        if (limits.MaxTurns > 0)
        {
            yield return Kept(texts, texts.MemoryTitle, texts.MemoryWhat(limits.MaxTurns), where, isInFile ? texts.InFileFor(idleMinutes) : texts.InMemoryFor(idleMinutes), who);
        }

        yield return Kept(texts, texts.AnswersTitle, texts.AnswersWhat, where, isInFile ? texts.DaysOrDeleted(days) : texts.DaysOrRestart(days), who);
        yield return Kept(texts, texts.RatingsTitle, texts.RatingsWhat, texts.InFile, texts.DaysOrDeleted(days), texts.RatingsWho);
    }

    private static string Kept(PrivacyTexts texts, string title, string what, string where, string howLong, string who) => $"""
        <section>
        <h2>{Html.Encode(title)}</h2>
        <dl>
        <div><dt>{Html.Encode(texts.What)}</dt><dd>{Html.Encode(what)}</dd></div>
        <div><dt>{Html.Encode(texts.Where)}</dt><dd>{Html.Encode(where)}</dd></div>
        <div><dt>{Html.Encode(texts.HowLong)}</dt><dd>{Html.Encode(howLong)}</dd></div>
        <div><dt>{Html.Encode(texts.Who)}</dt><dd>{Html.Encode(who)}</dd></div>
        </dl>
        </section>

        """;

    private IEnumerable<string> NotKept(PrivacyTexts texts) =>
    [
        Said(texts.LogTitle, texts.Log),
        Said(texts.AddressTitle, texts.Address),
        Said(texts.BrowserTitle, texts.Browser),
        Said(texts.OthersTitle, Others(texts)),
        Said(texts.DeletingTitle, texts.Deleting),
        Said(texts.ContactTitle, privacy.Value.Contacts is { Count: > 0 } contacts ? contacts : [texts.NoContact]),
    ];

    private IEnumerable<string> Others(PrivacyTexts texts)
    {
        yield return texts.NoOthers;
        if (index.Value.Provider == IndexProvider.Qdrant)
        {
            yield return texts.SearchServer;
        }

        if (teams.Value.IsSetUp)
        {
            yield return texts.Teams;
        }
    }

    private static string Said(string title, params IEnumerable<string> paragraphs) =>
        $"<section>\n<h2>{Html.Encode(title)}</h2>\n{string.Concat(paragraphs.Select(paragraph => $"<p dir=\"auto\">{Html.Encode(paragraph)}</p>\n"))}</section>\n";

    private static string Link(PageLanguage language, bool isCurrent) =>
        $"<li><a href=\"/privacy?lang={language.Tag}\" lang=\"{language.Tag}\" hreflang=\"{language.Tag}\"{(isCurrent ? " aria-current=\"page\"" : "")}>{Html.Encode(CultureInfo.GetCultureInfo(language.Tag).NativeName)}</a></li>\n";
}
