using Bot.Host.Commands;
using Bot.Knowledge.Answering;

namespace Bot.Evaluation.Asking;

/// <summary>What the bot gave to one question.</summary>
/// <param name="Json">As <c>ask --batch</c> prints it; figures and rules see nothing else.</param>
/// <param name="Answer">What stands behind it, for fitting.</param>
internal sealed record GivenAnswer(AnswerJson Json, Answer Answer);
