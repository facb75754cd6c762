namespace Bot.Knowledge.Retrieval;

/// <summary>Finds the passages for a question: by words and by vector, fused into one ranking.</summary>
public sealed class Retriever
{
    /// <param name="queries">What to search for: the question, and other wordings of it. All rankings are fused into one.</param>
    /// <returns>Best first; empty when the index is.</returns>
    public Task<IReadOnlyList<Passage>> RetrieveAsync(IReadOnlyList<string> queries, CancellationToken cancellationToken) => throw new NotImplementedException();
}
