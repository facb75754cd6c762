namespace Bot.Knowledge.Answering;

/// <summary>Answers a question with checked quotes, or declines.</summary>
public sealed class Answerer
{
    /// <param name="question">As typed: any text, of any length.</param>
    /// <param name="history">The conversation's earlier turns, oldest first.</param>
    public Task<Answer> AnswerAsync(string question, IReadOnlyList<Exchange> history, CancellationToken cancellationToken) => throw new NotImplementedException();
}

/// <summary>An earlier turn of the conversation: what was asked and what was answered.</summary>
public sealed record Exchange(string Question, string Answer);
