using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels;

public sealed class ConversationOptions
{
    public const string Section = "Conversations";

    /// <summary>The file in which conversations outlive a restart. Without it they are kept in memory only.</summary>
    public string? Store { get; init; }

    /// <summary>Earlier turns of a conversation that a question may refer to; 0 to 50.</summary>
    [Range(0, 50)]
    public int MaxTurns { get; init; } = 6;

    /// <summary>Conversations remembered at once; the one that was silent longest is forgotten first. 1 to 1,000,000.</summary>
    [Range(1, 1_000_000)]
    public int MaxConversations { get; init; } = 10_000;

    /// <summary>Characters remembered in all conversations together; beyond them the one that was silent longest is forgotten first. 10,000 to 1,000,000,000.</summary>
    [Range(10_000, 1_000_000_000)]
    public int MaxCharacters { get; init; } = 20_000_000;

    /// <summary>How long a silent conversation is remembered, in minutes; 1 to 10,080.</summary>
    [Range(1, 10_080)]
    public int MaxIdleMinutes { get; init; } = 120;

    /// <summary>The longest question that is answered, in characters; 100 to 10,000.</summary>
    [Range(100, 10_000)]
    public int MaxQuestionLength { get; init; } = 1_000;

    /// <summary>Questions that may wait for an answer, in all conversations together; 1 to 10,000.</summary>
    [Range(1, 10_000)]
    public int MaxWaitingQuestions { get; init; } = 1_000;
}

[OptionsValidator]
internal sealed partial class ConversationOptionsValidator : IValidateOptions<ConversationOptions>;
