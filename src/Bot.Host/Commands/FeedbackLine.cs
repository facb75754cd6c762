using System.Globalization;
using Bot.Host.Feedback;

namespace Bot.Host.Commands;

/// <summary>One rating as <c>feedback export</c> prints it.</summary>
/// <param name="Time">When it was given or last changed; ISO 8601 in UTC.</param>
/// <param name="Channel">web chat or teams.</param>
/// <param name="Reaction">like or dislike.</param>
/// <param name="Complaint">wrong citation, out of date or missing side; null when none was chosen.</param>
/// <param name="Cited">The addresses of the passages that the answer cited, below the bot's own address.</param>
internal sealed record FeedbackLine(string Time, string Answer, string Channel, string Reaction, string? Complaint, string? Comment, IReadOnlyList<string> Cited)
{
    public static FeedbackLine From(FeedbackEntry entry) => new(
        entry.Given.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        entry.Answer,
        Words(entry.Channel),
        Words(entry.Rating.Reaction),
        entry.Rating.Complaint is { } complaint ? Words(complaint) : null,
        entry.Rating.Comment,
        entry.Cited);

    /// <summary><c>WrongCitation</c> becomes <c>wrong citation</c>.</summary>
    private static string Words<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((letter, place) => char.IsUpper(letter) && place > 0 ? $" {char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));
}
