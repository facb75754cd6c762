using System.ComponentModel.DataAnnotations;
using Bot.Host.Security;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.DirectLine;

public sealed class DirectLineOptions : IValidatableObject
{
    public const string Section = "DirectLine";

    /// <summary>The key that tokens are signed with: at least 32 bytes in base64. Without it, one is made at the first start and kept beside the index, readable by its owner only.</summary>
    public string? SigningKey { get; init; }

    /// <summary>What other servers must send as <c>Authorization: Bearer …</c> to get a token from <c>tokens/generate</c>; at least 16 characters. Without it anyone may get a token there. The chat page gets its own either way.</summary>
    [MinLength(16)]
    public string? Secret { get; init; }

    /// <summary>Sites whose pages hold a Web Chat of their own and talk to the bot from there, as origins such as <c>https://intranet.example</c>. The loader needs none of it: its frame is a page of the bot itself. None by default.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>How long a token is valid, in minutes; Web Chat renews its own every 15. 16 to 1,440.</summary>
    [Range(16, 1_440)]
    public int TokenMinutes { get; init; } = 30;

    /// <summary>Conversations held at once; the one that was silent longest goes first. 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int MaxConversations { get; init; } = 1_000;

    /// <summary>Messages of a conversation that are kept for a page that connects again; 10 to 10,000.</summary>
    [Range(10, 10_000)]
    public int MaxActivities { get; init; } = 200;

    /// <summary>How long a silent conversation is held, in minutes; 1 to 10,080.</summary>
    [Range(1, 10_080)]
    public int MaxIdleMinutes { get; init; } = 120;

    /// <summary>Tokens one network address may get in a minute; 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int TokensPerMinute { get; init; } = 60;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (SigningKey is not null && !IsKey(SigningKey))
        {
            yield return new ValidationResult($"{Section}:{nameof(SigningKey)} is not the base64 form of at least 32 bytes. Make one with: openssl rand -base64 32", [nameof(SigningKey)]);
        }

        foreach (var origin in AllowedOrigins.Where(origin => !WebOrigin.IsValid(origin)))
        {
            yield return new ValidationResult($"{Section}:{nameof(AllowedOrigins)} has \"{origin}\", which is no origin. Write scheme, host and port only, such as https://intranet.example", [nameof(AllowedOrigins)]);
        }
    }

    private static bool IsKey(string text) => Convert.TryFromBase64String(text, new byte[text.Length], out var length) && length >= 32;
}

[OptionsValidator]
internal sealed partial class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>;
