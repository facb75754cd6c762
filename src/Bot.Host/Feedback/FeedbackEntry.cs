namespace Bot.Host.Feedback;

/// <summary>A rating as it is kept. Nothing in it says who gave it or in which conversation.</summary>
/// <param name="Answer">The answer's id, as in the log; where the answer is remembered no more, the id of its message.</param>
/// <param name="Cited">The addresses of the passages that the answer cited, below the bot's own address; empty where the answer is remembered no more.</param>
internal sealed record FeedbackEntry(string Answer, FeedbackChannel Channel, Rating Rating, IReadOnlyList<string> Cited, DateTimeOffset Given);

internal enum FeedbackChannel
{
    WebChat,
    Teams,
}
