using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Answering;

public sealed class SafetyOptions : IValidatableObject
{
    public const string Section = "Safety";

    private const int MaxLength = 200;

    /// <summary>Whom a person in danger may turn to, a line each with name and telephone number or address, as they are shown. Without any, the answer names local emergency services and the Red Cross and Red Crescent in general.</summary>
    public IReadOnlyList<string> EmergencyContacts { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from contact in EmergencyContacts
        where string.IsNullOrWhiteSpace(contact) || contact.Length > MaxLength || contact.Any(char.IsControl)
        select new ValidationResult(
            $"{Section}:{nameof(EmergencyContacts)} has a line that is empty, longer than {MaxLength} characters or holds a control character. Write one contact a line, such as \"Civil defence: 112\".",
            [nameof(EmergencyContacts)]);
}

[OptionsValidator]
internal sealed partial class SafetyOptionsValidator : IValidateOptions<SafetyOptions>;
