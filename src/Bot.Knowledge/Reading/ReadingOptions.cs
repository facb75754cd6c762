using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Reading;

public sealed class ReadingOptions
{
    public const string Section = "Knowledge:Reading";

    /// <summary>Which reader model finds the sentences that answer.</summary>
    [EnumDataType(typeof(ReaderChoice))]
    public ReaderChoice Model { get; init; } = ReaderChoice.Local;

    /// <summary>Passages that the model reads for a question; 1 to 50. Each costs time.</summary>
    [Range(1, 50)]
    public int Passages { get; init; } = 6;

    /// <summary>Tokens of a passage that the model reads, around its most promising sentence; 32 to 270.</summary>
    [Range(32, 270)]
    public int WindowTokens { get; init; } = 128;

    /// <summary>The most promising sentences that the model reads once more, each by itself; 0 to 50. 0 leaves the second look out.</summary>
    [Range(0, 50)]
    public int CloserLook { get; init; } = 8;

    /// <summary>What holding all of the question's words adds to a sentence's cosine; 0 to 10.</summary>
    [Range(0.0, 10.0)]
    public double CoverageWeight { get; init; } = 0.3;

    /// <summary>Without the reader model: what standing in the best passage adds; divided by the passage's rank; 0 to 10.</summary>
    [Range(0.0, 10.0)]
    public double RankWeight { get; init; } = 0.15;
}

public enum ReaderChoice
{
    /// <summary>The one that ships with the program.</summary>
    Local,

    /// <summary>None: sentences are told by terms and vectors alone.</summary>
    None,
}

[OptionsValidator]
internal sealed partial class ReadingOptionsValidator : IValidateOptions<ReadingOptions>;
