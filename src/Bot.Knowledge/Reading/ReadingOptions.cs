using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Reading;

public sealed class ReadingOptions
{
    public const string Section = "Knowledge:Reading";

    /// <summary>What holding all of the question's words adds to a sentence's cosine; 0 to 10.</summary>
    [Range(0.0, 10.0)]
    public double CoverageWeight { get; init; } = 0.3;

    /// <summary>What standing in the best passage adds; divided by the passage's rank; 0 to 10.</summary>
    [Range(0.0, 10.0)]
    public double RankWeight { get; init; } = 0.15;
}

[OptionsValidator]
internal sealed partial class ReadingOptionsValidator : IValidateOptions<ReadingOptions>;
