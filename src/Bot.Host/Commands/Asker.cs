using Bot.Host.Channels;
using Bot.Knowledge.Answering;

namespace Bot.Host.Commands;

/// <summary>Asks as a person in the chat does: through the same conversations.</summary>
internal sealed class Asker(TurnHandler turns, TimeProvider time)
{
    /// <summary>Asks the question's history first, in a conversation of its own, which is not timed.</summary>
    public async Task<(Answer Answer, TimeSpan Duration)> AskAsync(BatchQuestion question, CancellationToken cancellationToken)
    {
        var conversation = $"ask-{Guid.NewGuid():N}";
        foreach (var earlier in question.History ?? [])
        {
            await turns.HandleAsync(new Turn(conversation, earlier.Q), cancellationToken);
        }

        var start = time.GetTimestamp();
        var answer = await turns.HandleAsync(new Turn(conversation, question.Question), cancellationToken);
        return (answer, time.GetElapsedTime(start));
    }
}
