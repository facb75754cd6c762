using Bot.Knowledge.Answering;

namespace Bot.Host.Commands;

/// <summary>An answer as a person reads it in a terminal: the text, then where each quote stands.</summary>
internal static class AnswerText
{
    public static string Of(Answer answer) => string.Join("\n\n", [answer.Text, .. answer.Citations.Select(Source)]);

    private static string Source(Citation citation)
    {
        var about = citation.Article.Metadata;
        string?[] origin = [citation.Attribution.Publisher, about.Kind, citation.Attribution.Date];
        string?[] lines =
        [
            $"[{citation.Number}] {about.Title} – {string.Join(", ", origin.OfType<string>())}",
            $"    {citation.Article.Id}{citation.Span}",
            about.Url is { } url ? $"    {url}" : null,
        ];
        return string.Join('\n', lines.OfType<string>());
    }
}
