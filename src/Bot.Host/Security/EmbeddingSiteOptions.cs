using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Host.Security;

public sealed class EmbeddingSiteOptions : IValidatableObject
{
    public const string Section = "Embedding";

    /// <summary>Sites whose pages may show the chat, by the loader or in a frame of their own: origins such as <c>https://news.example</c>, or <c>https://*.news.example</c> for all below that name. None by default: then only pages of this very host may.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from origin in Origins
        where !WebOrigin.IsValidPattern(origin)
        select new ValidationResult($"{Section}:{nameof(Origins)} has \"{origin}\", which is no origin. Write scheme, host and port only, such as https://news.example, or https://*.news.example for all hosts below that name", [nameof(Origins)]);
}

[OptionsValidator]
internal sealed partial class EmbeddingSiteOptionsValidator : IValidateOptions<EmbeddingSiteOptions>;
