using Bot.Knowledge.Answering;
using Bot.Knowledge.Questions.FollowUps;

namespace Bot.Host.Channels;

/// <summary>Keeps of an answer what the next question may refer to.</summary>
internal static class RememberedAnswer
{
    /// <summary>Characters of a quote; a person or a date in it stands before that.</summary>
    private const int MaxLength = 500;

    public static Exchange Of(string question, Answer answer) => new(question, Words(answer))
    {
        Resolved = answer.SearchedFor ?? question,
        Cited = [.. answer.Citations.Select(citation => new CitedSpan(citation.Article.Id, citation.Article.Metadata.Title, citation.Article.Metadata.Published, citation.Span))],
    };

    /// <summary>The words of the first quote that answer, or the quote when it answers as a whole.</summary>
    private static string Words(Answer answer) => answer switch
    {
        { IsRefusal: true } or { Citations: [] } => "",
        { Citations: [{ PlainAnswer: { } words, PlainQuote: var quote }, ..] } => Start(quote[words.Start..words.End]),
        { Citations: [var first, ..] } => Start(first.PlainQuote),
    };

    private static string Start(string words) => words.Length <= MaxLength ? words : words[..MaxLength];
}
