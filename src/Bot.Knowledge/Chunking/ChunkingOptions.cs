using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Chunking;

public sealed class ChunkingOptions
{
    public const string Section = "Knowledge:Chunking";

    /// <summary>Upper limit per chunk, in tokens of the embedding model; 32 to 448, so that title and headings fit beside it.</summary>
    [Range(32, 448)]
    public int MaxTokens { get; init; } = 256;
}

[OptionsValidator]
internal sealed partial class ChunkingOptionsValidator : IValidateOptions<ChunkingOptions>;
