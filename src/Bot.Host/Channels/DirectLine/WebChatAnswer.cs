using System.Text.Json.Nodes;
using Bot.Host.Sources;
using Bot.Knowledge.Answering;
using Bot.Knowledge.Questions.Languages;

namespace Bot.Host.Channels.DirectLine;

/// <summary>An answer in parts, for the bot's own page to draw: it travels in the message's channel data, beside the Markdown that any other page shows.</summary>
internal static class WebChatAnswer
{
    /// <param name="origin">Scheme and host of this server as the page reaches it.</param>
    public static JsonObject Of(Answer answer, string origin) => new()
    {
        ["id"] = answer.Id,
        ["language"] = LanguageTags.Of(answer.Language),
        ["declined"] = answer.IsRefusal,
        ["lines"] = new JsonArray([.. AnswerLines.Of(answer.Parts).Select(Line)]),
        ["sources"] = new JsonArray([.. answer.Citations.Select(citation => Source(citation, answer, origin))]),
    };

    private static JsonObject Line(AnswerLine line) => line switch
    {
        AnswerLine.Quotes quotes => new JsonObject
        {
            ["type"] = "quotes",
            ["quotes"] = new JsonArray([.. quotes.Citations.Select((citation, place) => Quote(citation, quotes.IsCutBefore(place)))]),
            ["attribution"] = quotes.Last.Attribution.ToString(),
        },
        AnswerLine.FigureRow { Figure: var figure } => new JsonObject
        {
            ["type"] = "figure",
            ["number"] = figure.Citation.Number,
            ["language"] = LanguageOf(figure.Citation),
            ["phrase"] = figure.Phrase,
            ["speaker"] = figure.Speaker,
            ["asOf"] = figure.AsOf,
            ["attribution"] = figure.Citation.Attribution.ToString(),
        },
        AnswerLine.Own own => new JsonObject { ["type"] = "own", ["text"] = own.Text },
        _ => throw new InvalidOperationException($"Web Chat has no form for a {line.GetType().Name}."),
    };

    private static JsonObject Quote(Citation citation, bool isCutBefore) => new()
    {
        ["number"] = citation.Number,
        ["language"] = LanguageOf(citation),
        ["text"] = citation.PlainQuote,
        ["answer"] = citation.PlainAnswer is { } words ? new JsonArray(words.Start, words.End) : null,
        ["cutBefore"] = isCutBefore,
    };

    private static JsonObject Source(Citation citation, Answer answer, string origin)
    {
        var about = citation.Article.Metadata;
        return new JsonObject
        {
            ["number"] = citation.Number,
            ["language"] = LanguageOf(citation),
            ["title"] = about.Title,
            ["publisher"] = citation.Attribution.Publisher,
            ["label"] = citation.Attribution.Label,
            ["kind"] = about.Kind,
            ["date"] = citation.Attribution.Date,
            ["url"] = ArticleAddress.Of(origin, citation, answer.Citations),
        };
    }

    private static string LanguageOf(Citation citation) => ArticleLanguage.Of(citation.Article.Metadata, citation.Quote);
}
