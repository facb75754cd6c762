using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Host.Sources;
using Bot.Knowledge.Answering;
using Bot.Knowledge.Questions.Languages;

namespace Bot.Host.Channels.DirectLine;

/// <summary>Answers as Web Chat shows them: Markdown whose link definitions are the citations, with a schema.org Claim for each; and in parts (<see cref="WebChatAnswer"/>) for the bot's own page.</summary>
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
        if (answer.Citations.Count > 0)
        {
            text.Append('\n');
        }

        foreach (var citation in answer.Citations)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n[{citation.Number}]: {AddressOf(citation, answer, origin)} \"{MarkdownText.Escape(SourceLine(citation))}\"");
        }

        var message = Message(text.ToString(), replyToId);
        message["locale"] = LanguageTags.Of(answer.Language);
        message["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "https://schema.org/Message",
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = "",
            ["citation"] = new JsonArray([.. answer.Citations.Select(citation => Claim(citation, answer, origin))]),
            ["potentialAction"] = new JsonArray(Reaction(answer, "LikeAction", "like"), Reaction(answer, "DislikeAction", "dislike")),
        });
        message["channelData"] = new JsonObject
        {
            // Without it Web Chat reads Markdown out, with the addresses of the sources.
            ["webchat:fallback-text"] = answer.Text,
            ["answer"] = WebChatAnswer.Of(answer, origin),
        };
        if (answer is { Reason: DeclineReason.NotCovered, NearestTitles: { Count: > 0 } titles })
        {
            var texts = FixedTexts.For(answer.Language);
            message["suggestedActions"] = Suggestions(titles.Select(title => (title, texts.Starter(title))));
        }

        return message;
    }

    /// <summary>A sentence of our own.</summary>
    public static JsonObject Of(string text, string? replyToId) => Message(MarkdownText.Escape(text), replyToId);

    public static JsonObject Welcome(Greeting greeting)
    {
        var message = Message(MarkdownText.Escape(greeting.Text), replyToId: null);
        message["suggestedActions"] = Suggestions(greeting.Questions.Select(question => (question, question)));
        return message;
    }

    private static JsonObject Suggestions(IEnumerable<(string Title, string Question)> suggestions) => new()
    {
        ["to"] = new JsonArray(),
        ["actions"] = new JsonArray([.. suggestions.Select(suggestion => new JsonObject { ["type"] = "imBack", ["title"] = suggestion.Title, ["value"] = suggestion.Question })]),
    };

    /// <summary>A thumb up or down; a click on it comes back with the answer's id.</summary>
    private static JsonObject Reaction(Answer answer, string type, string name) => new()
    {
        ["@type"] = type,
        ["@id"] = $"urn:bot:answer:{answer.Id}:{name}",
        ["actionStatus"] = "PotentialActionStatus",
        ["object"] = new JsonObject { ["@type"] = "Message", ["identifier"] = answer.Id },
    };

    /// <summary>Without text: Web Chat would draw an empty bubble.</summary>
    public static JsonObject Typing() => new() { ["type"] = "typing", ["from"] = Bot() };

    /// <summary>The words that answer stand in bold; who published it stands behind the last quote.</summary>
    private static string Quotes(AnswerLine.Quotes quotes)
    {
        var attribution = MarkdownText.Escape(quotes.Last.Attribution.ToString());
        return "> " + string.Join(' ', quotes.Citations.Select((citation, place) =>
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

    private static JsonObject Claim(Citation citation, Answer answer, string origin)
    {
        var address = AddressOf(citation, answer, origin);
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

    private static string AddressOf(Citation citation, Answer answer, string origin) => ArticleAddress.Of(origin, citation, answer.Citations);

    /// <summary>Title, publisher, kind and date, as the list under an answer shows them.</summary>
    private static string SourceLine(Citation citation)
    {
        var about = citation.Article.Metadata;
        string?[] facts = [about.Title, citation.Attribution.Publisher, about.Kind, citation.Attribution.Date];
        return string.Join(", ", facts.OfType<string>());
    }
}
