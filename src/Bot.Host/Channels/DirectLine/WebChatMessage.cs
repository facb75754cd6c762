using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Host.Sources;
using Bot.Knowledge.Answering;

namespace Bot.Host.Channels.DirectLine;

/// <summary>Answers as Web Chat shows them: Markdown whose link definitions are the citations, with a schema.org Claim for each.</summary>
internal static class WebChatMessage
{
    /// <param name="origin">Scheme and host of this server as the page reaches it.</param>
    /// <param name="replyToId">The id of the activity that is answered.</param>
    public static JsonObject Of(Answer answer, string origin, string replyToId)
    {
        var text = new StringBuilder();
        text.AppendJoin("\n\n", AnswerLines.Of(answer.Parts).Select(line => line switch
        {
            AnswerLine.Quotes quotes => Quotes(quotes),
            AnswerLine.FigureRow row => $"{string.Join(" · ", row.Columns.Select((column, place) => place == 0 ? $"**{MarkdownText.Escape(column)}**" : MarkdownText.Escape(column)))} – {MarkdownText.Escape(row.Figure.Citation.Attribution.ToString())} [{row.Figure.Citation.Number}]",
            AnswerLine.Own own => MarkdownText.Escape(own.Text),
            _ => throw new InvalidOperationException($"Web Chat has no form for a {line.GetType().Name}."),
        }));
        if (answer.Citations.Count == 0)
        {
            return Message(text.ToString(), replyToId);
        }

        text.Append('\n');
        foreach (var citation in answer.Citations)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n[{citation.Number}]: {AddressOf(citation, origin)} \"{MarkdownText.Escape(SourceLine(citation))}\"");
        }

        var message = Message(text.ToString(), replyToId);
        message["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "https://schema.org/Message",
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = "",
            ["citation"] = new JsonArray([.. answer.Citations.Select(citation => Claim(citation, origin))]),
        });
        return message;
    }

    /// <summary>A sentence of our own.</summary>
    public static JsonObject Of(string text, string? replyToId) => Message(MarkdownText.Escape(text), replyToId);

    public static JsonObject Welcome(string text, IEnumerable<string> questions)
    {
        var message = Message(MarkdownText.Escape(text), replyToId: null);
        message["suggestedActions"] = new JsonObject
        {
            ["to"] = new JsonArray(),
            ["actions"] = new JsonArray([.. questions.Select(question => new JsonObject { ["type"] = "imBack", ["title"] = question, ["value"] = question })]),
        };
        return message;
    }

    /// <summary>Without text: Web Chat would draw an empty bubble.</summary>
    public static JsonObject Typing() => new() { ["type"] = "typing", ["from"] = Bot() };

    /// <summary>The words that answer stand in bold; who published it stands behind the last quote.</summary>
    private static string Quotes(AnswerLine.Quotes quotes)
    {
        var attribution = MarkdownText.Escape(quotes.Last.Attribution.ToString());
        return string.Join(' ', quotes.Citations.Select((citation, place) =>
        {
            var cut = quotes.IsCutBefore(place) ? $"{MarkdownText.Escape(AnswerLines.Cut)} " : "";
            var end = citation == quotes.Last ? $" – {attribution}" : "";
            return $"{cut}{Quoted(citation)}{end} [{citation.Number}]";
        }));
    }

    private static string Quoted(Citation citation) => $"“{MarkdownText.Escape(citation.PlainQuote, citation.PlainAnswer)}”";

    private static JsonObject Message(string markdown, string? replyToId)
    {
        var message = new JsonObject
        {
            ["type"] = "message",
            ["from"] = Bot(),
            ["text"] = markdown,
            ["textFormat"] = "markdown",
        };
        if (replyToId is not null)
        {
            message["replyToId"] = replyToId;
        }

        return message;
    }

    private static JsonObject Bot() => new() { ["id"] = ActivityJson.BotId, ["name"] = "Bot", ["role"] = "bot" };

    private static JsonObject Claim(Citation citation, string origin)
    {
        var address = AddressOf(citation, origin);
        return new JsonObject
        {
            ["@type"] = "Claim",
            ["@id"] = address,
            ["position"] = citation.Number,
            ["appearance"] = new JsonObject
            {
                ["@type"] = "DigitalDocument",
                ["name"] = SourceLine(citation),
                ["abstract"] = citation.PlainQuote,
                ["url"] = address,
            },
        };
    }

    private static string AddressOf(Citation citation, string origin) => ArticleAddress.Of(origin, citation.Article, citation.Span);

    /// <summary>Title, publisher, kind and date, as the list under an answer shows them.</summary>
    private static string SourceLine(Citation citation)
    {
        var about = citation.Article.Metadata;
        string?[] facts = [about.Title, citation.Attribution.Publisher, about.Kind, citation.Attribution.Date];
        return string.Join(", ", facts.OfType<string>());
    }
}
