using Bot.Knowledge.Answering;

namespace Bot.Host.Channels;

/// <summary>Answers a turn with the conversation's earlier turns in mind. The same for every channel.</summary>
public sealed class TurnHandler(Answerer answerer)
{
    public Task<Answer> HandleAsync(Turn turn, CancellationToken cancellationToken) =>
        answerer.AnswerAsync(turn.Text, [], cancellationToken);
}
