using System.Text.Json;
using Bot.Knowledge.Answering;
using Bot.Knowledge.Retrieval;

namespace Bot.Host.Commands;

/// <summary>One answer as <c>ask --json</c> and <c>ask --batch</c> print it, for programs that measure quality from outside.</summary>
/// <param name="Id">The question's.</param>
/// <param name="Status">answered or declined.</param>
/// <param name="Reason">Why it was declined, such as not_covered; null when it was answered.</param>
/// <param name="Passages">All that were found, best first.</param>
/// <param name="Milliseconds">From question to answer.</param>
internal sealed record AnswerJson(
    string Id,
    string Status,
    string? Reason,
    string Answer,
    IReadOnlyList<CitationJson> Citations,
    IReadOnlyList<PassageJson> Passages,
    double Milliseconds)
{
    public static AnswerJson From(string id, Answer answer, TimeSpan duration) => new(
        id,
        answer.IsRefusal ? "declined" : "answered",
        answer.Reason is { } reason ? JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString()) : null,
        answer.Text,
        [.. answer.Citations.Select(CitationJson.From)],
        [.. answer.Passages.Select(PassageJson.From)],
        Math.Round(duration.TotalMilliseconds, 1));
}

/// <param name="N">The number in brackets in the answer.</param>
/// <param name="File">The article's path below the knowledge folder.</param>
/// <param name="Start">First UTF-16 position of the quote in the article's text.</param>
/// <param name="End">The position behind the quote.</param>
/// <param name="Publisher">Empty when unknown, as is the kind.</param>
/// <param name="Published">ISO 8601, as precise as known; null when unknown.</param>
internal sealed record CitationJson(int N, string File, int Start, int End, string Quote, string Title, string Publisher, string Kind, string? Published)
{
    public static CitationJson From(Citation citation) => new(
        citation.Number,
        citation.Article.Id.Value,
        citation.Span.Start,
        citation.Span.End,
        citation.Quote,
        citation.Article.Metadata.Title,
        citation.Article.Metadata.Publisher ?? "",
        citation.Article.Metadata.Kind ?? "",
        citation.Article.Metadata.Published?.ToString());
}

internal sealed record PassageJson(int Rank, string File, int Start, int End, string Text)
{
    public static PassageJson From(Passage passage) =>
        new(passage.Rank, passage.Article.Id.Value, passage.Span.Start, passage.Span.End, passage.Text);
}
