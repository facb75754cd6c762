using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Embeddings;

public sealed class EmbeddingOptions
{
    public const string Section = "Knowledge:Embeddings";

    /// <summary>Texts per run of the model; 1 to 256.</summary>
    [Range(1, 256)]
    public int BatchSize { get; init; } = 16;

    /// <summary>Threads the model may use; 0 takes the machine's cores.</summary>
    [Range(0, 256)]
    public int Threads { get; init; }

    internal int EffectiveThreads => Threads == 0 ? Environment.ProcessorCount : Threads;
}

[OptionsValidator]
internal sealed partial class EmbeddingOptionsValidator : IValidateOptions<EmbeddingOptions>;
