using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Host.Security;

public sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>Messages a minute in one conversation; 1 to 10,000.</summary>
    [Range(1, 10_000)]
    public int MessagesPerConversation { get; init; } = 20;

    /// <summary>Messages a minute from one network address, which a whole school may share; 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int MessagesPerAddress { get; init; } = 200;

    /// <summary>Messages a minute from everybody together; 1 to 1,000,000.</summary>
    [Range(1, 1_000_000)]
    public int Messages { get; init; } = 1_000;

    /// <summary>Open WebSockets from one network address; 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int StreamsPerAddress { get; init; } = 200;

    /// <summary>Open WebSockets in all; 1 to 1,000,000.</summary>
    [Range(1, 1_000_000)]
    public int Streams { get; init; } = 2_000;
}

[OptionsValidator]
internal sealed partial class LimitOptionsValidator : IValidateOptions<LimitOptions>;
