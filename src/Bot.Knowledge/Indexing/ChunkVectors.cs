namespace Bot.Knowledge.Indexing;

/// <summary>A chunk's vectors, all of length 1.</summary>
/// <param name="Chunk">Of title, headings and text: finds the chunk.</param>
/// <param name="Sentences">Of each of its sentences alone, in their order: finds the sentence in it.</param>
public sealed record ChunkVectors(ReadOnlyMemory<float> Chunk, IReadOnlyList<ReadOnlyMemory<float>> Sentences);
