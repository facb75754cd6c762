using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Embeddings;

public sealed class EmbeddingOptions
{
    public const string Section = "Knowledge:Embeddings";

    /// <summary>Texts handed to the embedding model in one call; 1 to 2,048.</summary>
    [Range(1, 2048)]
    public int BatchSize { get; init; } = 128;

    /// <summary>Texts that the local model reads in one run, padded to the longest of them; 1 to 64. One is the fastest and smallest where it was measured, and gives a text the same vector whatever it is embedded with: the int8 model scales its numbers to all that is in a run.</summary>
    [Range(1, 64)]
    public int TextsPerRun { get; init; } = 1;

    /// <summary>Runs of the local model at the same time, on one thread each; 0 takes one for each core.</summary>
    [Range(0, 256)]
    public int Threads { get; init; }

    internal int EffectiveThreads => Threads == 0 ? Environment.ProcessorCount : Threads;
}

[OptionsValidator]
internal sealed partial class EmbeddingOptionsValidator : IValidateOptions<EmbeddingOptions>;
