using Bot.Host.Commands;
using Bot.Knowledge.Answering;

namespace Bot.Evaluation.Asking;

/// <summary>What the bot gave to one question.</summary>
/// <param name="Json">As <c>ask --batch</c> prints it; figures and rules see nothing else.</param>
/// <param name="Confidence">How likely the bot takes it that its quotes answer; 0 to 1.</param>
/// <param name="Features">What that likelihood is fitted on, by name; null where nothing was weighed.</param>
internal sealed record GivenAnswer(AnswerJson Json, double Confidence, IReadOnlyDictionary<string, double>? Features)
{
    public static GivenAnswer Of(string id, Answer answer, TimeSpan duration) =>
        new(AnswerJson.From(id, answer, duration), answer.Confidence, answer.Features);
}
