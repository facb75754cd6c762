using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Retrieval;

public sealed class RetrievalOptions
{
    public const string Section = "Knowledge:Retrieval";

    /// <summary>Passages handed to the reader; 1 to 50.</summary>
    [Range(1, 50)]
    public int Passages { get; init; } = 10;

    /// <summary>Passages handed to the reader, and all read, when a question asks for several things, which may stand far apart; 1 to 50. Each costs time.</summary>
    [Range(1, 50)]
    public int PassagesForSeveral { get; init; } = 20;

    /// <summary>Matches fused from each of the two searches; 1 to 500.</summary>
    [Range(1, 500)]
    public int Candidates { get; init; } = 50;
}

[OptionsValidator]
internal sealed partial class RetrievalOptionsValidator : IValidateOptions<RetrievalOptions>;
