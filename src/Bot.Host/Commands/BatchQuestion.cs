using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Host.Commands;

/// <summary>One line of the file that <c>ask --batch</c> reads; fields that it does not know are ignored.</summary>
/// <param name="History">Earlier turns of the conversation, oldest first.</param>
internal sealed record BatchQuestion(
    [property: JsonRequired] string Id,
    [property: JsonRequired] string Question,
    IReadOnlyList<BatchTurn>? History)
{
    /// <exception cref="FormatException">The line is no question; the message says why and what one looks like.</exception>
    public static BatchQuestion Parse(string line)
    {
        try
        {
            if (JsonSerializer.Deserialize(line, CommandJson.Default.BatchQuestion) is { Id: not null, Question: not null } question
                && !string.IsNullOrWhiteSpace(question.Question)
                && question.History?.Any(turn => turn?.Q is null) != true)
            {
                return question;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: half a surrogate pair in an escaped string.
            throw new FormatException(Expectation, exception);
        }

        throw new FormatException(Expectation);
    }

    private const string Expectation = """the line is no question. Write one such as: {"id": "1", "question": "When did the war end?"}""";
}

/// <param name="Q">What was asked.</param>
/// <param name="A">What was answered, where that is not to be what the bot answers now.</param>
internal sealed record BatchTurn([property: JsonRequired] string Q, string? A = null);
