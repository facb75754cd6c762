using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Host.Privacy;

public sealed class PrivacyOptions : IValidatableObject
{
    public const string Section = "Privacy";

    private const int MaxLength = 200;

    /// <summary>How long ratings and stored conversations are kept, in days; 1 to 3,650.</summary>
    [Range(1, 3_650)]
    public int RetentionDays { get; init; } = 30;

    /// <summary>Who is responsible for the bot and how to reach them, a line each, as the page on privacy shows them.</summary>
    public IReadOnlyList<string> Contacts { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from contact in Contacts
        where string.IsNullOrWhiteSpace(contact) || contact.Length > MaxLength || contact.Any(char.IsControl)
        select new ValidationResult(
            $"{Section}:{nameof(Contacts)} has a line that is empty, longer than {MaxLength} characters or holds a control character. Write one a line, such as \"Example Foundation, privacy@example.org\".",
            [nameof(Contacts)]);
}

[OptionsValidator]
internal sealed partial class PrivacyOptionsValidator : IValidateOptions<PrivacyOptions>;
