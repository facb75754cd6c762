using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Reading;

public sealed class ReadingOptions
{
    public const string Section = "Knowledge:Reading";

    /// <summary>Sentences compared by their vectors, the likeliest by words first; 1 to 200. More find a little more and take longer.</summary>
    [Range(1, 200)]
    public int Sentences { get; init; } = 6;

    /// <summary>What holding all of the question's words adds to a sentence's cosine; 0 to 10.</summary>
    [Range(0.0, 10.0)]
    public double CoverageWeight { get; init; } = 0.3;

    /// <summary>What standing in the best passage adds; divided by the passage's rank; 0 to 10.</summary>
    [Range(0.0, 10.0)]
    public double RankWeight { get; init; } = 0.15;
}

[OptionsValidator]
internal sealed partial class ReadingOptionsValidator : IValidateOptions<ReadingOptions>;
