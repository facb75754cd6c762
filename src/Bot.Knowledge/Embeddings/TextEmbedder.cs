namespace Bot.Knowledge.Embeddings;

/// <summary>Turns texts into unit vectors under one model. Thread-safe.</summary>
public sealed class TextEmbedder
{
    public EmbeddingModel Model => throw new NotImplementedException();

    /// <summary>One vector of length 1 for each text, in the order of the texts. CPU-bound for the local model: it runs on the thread pool.</summary>
    public Task<IReadOnlyList<ReadOnlyMemory<float>>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>The vector of a question, made so that it lies near the passages that answer it.</summary>
    public Task<ReadOnlyMemory<float>> EmbedQuestionAsync(string question, CancellationToken cancellationToken) => throw new NotImplementedException();
}
