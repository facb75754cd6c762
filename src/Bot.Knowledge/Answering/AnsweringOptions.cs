using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Answering;

public sealed class AnsweringOptions
{
    public const string Section = "Knowledge:Answering";

    /// <summary>Sentences quoted in one answer; 1 to 10.</summary>
    [Range(1, 10)]
    public int MaxSentences { get; init; } = 3;

    /// <summary>Characters quoted in one answer; 100 to 5,000.</summary>
    [Range(100, 5000)]
    public int MaxCharacters { get; init; } = 700;
}

[OptionsValidator]
internal sealed partial class AnsweringOptionsValidator : IValidateOptions<AnsweringOptions>;
