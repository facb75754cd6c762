using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Answering;

public sealed record AnsweringOptions
{
    public const string Section = "Knowledge:Answering";

    /// <summary>Sentences quoted in one answer; 1 to 10.</summary>
    [Range(1, 10)]
    public int MaxSentences { get; init; } = 3;

    /// <summary>Characters quoted in one answer; 100 to 5,000.</summary>
    [Range(100, 5000)]
    public int MaxCharacters { get; init; } = 550;

    /// <summary>Sentences that are worth their length are quoted until it is this likely that one of them answers; 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double QuotedShare { get; init; } = 0.9;

    /// <summary>Without the reader model: how far below the best sentence's score another may lie and still be quoted; 0 to 10.</summary>
    [Range(0.0, 10.0)]
    public double ScoreMargin { get; init; } = 0.08;

    /// <summary>Below this likelihood that the quotes answer the question, the bot declines; 0 to 1. The default was set on development questions.</summary>
    [Range(0.0, 1.0)]
    public double MinConfidence { get; init; } = 0.2;

    /// <summary>The least share of the question's terms, by weight, that a sentence must hold, what stands around it counting half, to be shown below a refusal as what the sources do say; 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double OfferCoverage { get; init; } = 0.4;

    /// <summary>Below this likelihood, an answer is headed by the note that the sources may not state it directly; 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double FirmConfidence { get; init; } = 0.25;

    /// <summary>The least share of the question's own terms, by weight, that a passage must hold for an answer; 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double MinCoverage { get; init; } = 0.15;

    /// <summary>A question about the present is declined when the newest source on it is older, in days; 1 to 36,500.</summary>
    [Range(1, 36500)]
    public int StaleAfterDays { get; init; } = 365;

    /// <summary>Where several things are asked for, which stand in different sentences.</summary>
    internal AnsweringOptions ForSeveral() => this with { MaxSentences = MaxSentences + 1, MaxCharacters = MaxCharacters * 3 / 2 };

    /// <summary>For one of several parts of a question: the limits shared among them, and no more than what most likely answers.</summary>
    internal AnsweringOptions ForPartOf(int parts) => this with
    {
        MaxSentences = Math.Max(1, (MaxSentences + 1) / parts),
        MaxCharacters = Math.Max(100, ForSeveral().MaxCharacters / parts),
        QuotedShare = QuotedShare / 2,
    };
}

[OptionsValidator]
internal sealed partial class AnsweringOptionsValidator : IValidateOptions<AnsweringOptions>;
