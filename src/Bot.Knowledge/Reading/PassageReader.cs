using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Reading;

/// <summary>Finds the sentences in passages that answer a question.</summary>
public sealed class PassageReader
{
    /// <returns>Best first; empty when the passages are.</returns>
    public Task<IReadOnlyList<SentenceMatch>> ReadAsync(string question, IReadOnlyList<Passage> passages, CancellationToken cancellationToken) => throw new NotImplementedException();
}

/// <summary>A sentence that may answer.</summary>
/// <param name="Span">In the article's text, inside the passage.</param>
/// <param name="Score">How well it answers; comparable among the sentences of one question.</param>
public sealed record SentenceMatch(Passage Passage, TextSpan Span, double Score);
