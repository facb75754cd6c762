namespace Bot.Knowledge.Embeddings;

/// <summary>Which model made a vector. Vectors of different models must never be compared.</summary>
/// <param name="Dimensions">Numbers per vector.</param>
public sealed record EmbeddingModel(string Name, int Dimensions);
