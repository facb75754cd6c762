using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Host.Sources;
using Bot.Knowledge.Answering;
using Bot.Knowledge.Questions.Languages;

namespace Bot.Host.Channels.Teams;

/// <summary>Activities as Teams shows them: Markdown with numbers in brackets, and a schema.org Claim for each number, which Teams makes a mark with a card of.</summary>
/// <remarks>Limits: "Bot messages with AI-generated content" in the documentation of Teams.</remarks>
internal static class TeamsMessage
{
    /// <summary>Bytes of a message in UTF-16, all of it; Teams refuses longer ones.</summary>
    public const int MaxBytes = 28 * 1024;

    private const int MaxCitations = 20;
    private const int MaxNameLength = 80;
    private const int MaxAbstractLength = 160;
    private const int MaxKeywordLength = 28;

    /// <param name="origin">The bot's address as readers reach it.</param>
    /// <param name="questions">To go on with.</param>
    /// <param name="asker">Who may press them.</param>
    public static JsonObject Of(Answer answer, string origin, IReadOnlyList<string> questions, string asker, string? replyToId)
    {
        var lines = AnswerLines.Of(answer.Parts);
        var shown = lines.Count;
        while (true)
        {
            // A quote that nobody could open, or an end that Teams cuts off, is worse than a line that is not there.
            var message = Of(answer, lines.Take(shown), isCut: shown < lines.Count, origin, replyToId);
            if (shown <= 1 || (message.Citations <= MaxCitations && SizeOf(message.Activity) <= MaxBytes))
            {
                return WithQuestions(message.Activity, questions, asker);
            }

            shown--;
        }
    }

    /// <summary>A sentence of our own.</summary>
    public static JsonObject Of(string text, string? replyToId) => Message(TeamsMarkdown.Escape(text), replyToId);

    /// <param name="asker">Who may press the questions; null where there is nothing to press, and they stand in the text.</param>
    public static JsonObject Welcome(Greeting greeting, string? asker) => asker is null
        ? Message(string.Join("\n\n", new[] { greeting.Text }.Concat(greeting.Questions).Select(line => TeamsMarkdown.Escape(line))), replyToId: null)
        : WithQuestions(Of(greeting.Text, replyToId: null), greeting.Questions, asker);

    public static JsonObject Typing() => new() { ["type"] = "typing" };

    private static (JsonObject Activity, int Citations) Of(Answer answer, IEnumerable<AnswerLine> lines, bool isCut, string origin, string? replyToId)
    {
        var shown = lines.ToList();
        var text = string.Join("\n\n", shown.Select(Line).Concat(isCut ? [TeamsMarkdown.Escape(AnswerLines.Cut)] : []));
        var cited = shown.SelectMany(CitedIn).Select(citation => citation.Number).ToHashSet();
        var citations = answer.Citations.Where(citation => cited.Contains(citation.Number)).ToList();
        var message = Message(text, replyToId);
        var entity = new JsonObject
        {
            ["type"] = "https://schema.org/Message",
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = "",
            ["additionalType"] = new JsonArray("AIGeneratedContent"),
        };
        if (citations.Count > 0)
        {
            entity["citation"] = new JsonArray([.. citations.Select(citation => Claim(citation, answer, origin))]);
        }

        message["locale"] = LanguageTags.Of(answer.Language);
        message["entities"] = new JsonArray(entity);
        message["channelData"] = new JsonObject { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } };
        return (message, citations.Count);
    }

    private static string Line(AnswerLine line) => line switch
    {
        AnswerLine.Quotes quotes => string.Join(' ', quotes.Citations.Select((citation, place) =>
        {
            var cut = quotes.IsCutBefore(place) ? $"{TeamsMarkdown.Escape(AnswerLines.Cut)} " : "";
            var end = citation == quotes.Last ? $" – {TeamsMarkdown.Escape(citation.Attribution.ToString())}" : "";
            return $"{cut}“{TeamsMarkdown.Escape(citation.PlainQuote, citation.PlainAnswer)}”{end} [{citation.Number}]";
        })),
        AnswerLine.FigureRow row => $"{string.Join(" · ", row.Columns.Select((column, place) => place == 0 ? $"**{TeamsMarkdown.Escape(column)}**" : TeamsMarkdown.Escape(column)))} – {TeamsMarkdown.Escape(row.Figure.Citation.Attribution.ToString())} [{row.Figure.Citation.Number}]",
        AnswerLine.Own own => TeamsMarkdown.Escape(own.Text),
        _ => throw new InvalidOperationException($"Teams has no form for a {line.GetType().Name}."),
    };

    private static IEnumerable<Citation> CitedIn(AnswerLine line) => line switch
    {
        AnswerLine.Quotes quotes => quotes.Citations,
        AnswerLine.FigureRow row => [row.Figure.Citation],
        _ => [],
    };

    private static JsonObject Claim(Citation citation, Answer answer, string origin)
    {
        string?[] keywords = [citation.Article.Metadata.Kind, citation.Attribution.Label, citation.Attribution.Date];
        return new JsonObject
        {
            ["@type"] = "Claim",
            ["position"] = citation.Number,
            ["appearance"] = new JsonObject
            {
                ["@type"] = "DigitalDocument",
                ["name"] = NameOf(citation),
                ["abstract"] = Clip(citation.PlainQuote, MaxAbstractLength),
                ["url"] = ArticleAddress.Of(origin, citation, answer.Citations),
                ["keywords"] = new JsonArray([.. keywords.OfType<string>().Where(word => word.Length > 0).Select(word => (JsonNode)Clip(word, MaxKeywordLength))]),
            },
        };
    }

    /// <summary>Title, publisher and date. A long title is cut before the others are: who says it matters more.</summary>
    private static string NameOf(Citation citation)
    {
        var origin = citation.Attribution.ToString();
        var room = MaxNameLength - origin.Length - 2;
        return Clip(room >= 16 ? $"{Clip(citation.Article.Metadata.Title, room)}, {origin}" : origin, MaxNameLength);
    }

    /// <summary>At most so many characters, cut between two that a reader sees, with an ellipsis where it is cut.</summary>
    private static string Clip(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        var length = 0;
        foreach (var start in StringInfo.ParseCombiningCharacters(text[..(maxLength + 1)]).Where(start => start < maxLength))
        {
            length = start;
        }

        return $"{text[..length].TrimEnd()}…";
    }

    private static JsonObject WithQuestions(JsonObject message, IReadOnlyList<string> questions, string asker)
    {
        if (questions.Count > 0)
        {
            message["suggestedActions"] = new JsonObject
            {
                ["to"] = new JsonArray(asker),
                // Title and value are one: some clients send the one, some the other.
                ["actions"] = new JsonArray([.. questions.Select(question => new JsonObject { ["type"] = "imBack", ["title"] = question, ["value"] = question })]),
            };
        }

        return message;
    }

    private static JsonObject Message(string markdown, string? replyToId)
    {
        var message = new JsonObject { ["type"] = "message", ["text"] = markdown, ["textFormat"] = "markdown" };
        if (replyToId is not null)
        {
            message["replyToId"] = replyToId;
        }

        return message;
    }

    private static int SizeOf(JsonObject message) => Encoding.Unicode.GetByteCount(message.ToJsonString(Connector.Writing));
}
