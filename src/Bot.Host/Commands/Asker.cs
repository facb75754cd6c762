using Bot.Host.Channels;
using Bot.Knowledge.Answering;

namespace Bot.Host.Commands;

/// <summary>Asks as a person in the chat does: through the same conversations.</summary>
internal sealed class Asker(TurnHandler turns, ConversationMemory memory, TimeProvider time)
{
    /// <summary>Asks the question's history first, in a conversation of its own, which is not timed. Where the history says what was answered, that is remembered.</summary>
    public async Task<(Answer Answer, TimeSpan Duration)> AskAsync(BatchQuestion question, CancellationToken cancellationToken)
    {
        var conversation = $"ask-{Guid.NewGuid():N}";
        foreach (var earlier in question.History ?? [])
        {
            await turns.HandleAsync(new Turn(conversation, earlier.Q), cancellationToken);
            if (earlier.A is { Length: > 0 } answered)
            {
                memory.Amend(conversation, answered);
            }
        }

        var start = time.GetTimestamp();
        var answer = await turns.HandleAsync(new Turn(conversation, question.Question), cancellationToken);
        return (answer, time.GetElapsedTime(start));
    }
}
