using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Host.Sources;

public sealed class SourceOptions : IValidatableObject
{
    public const string Section = "Sources";

    /// <summary>The address under which readers reach this server, such as <c>https://bot.example.org</c>. Citations in Teams lead there; without it, to the address that Teams' messages came to.</summary>
    public string? PublicUrl { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is not null && !IsAddress(PublicUrl))
        {
            yield return new ValidationResult($"{Section}:{nameof(PublicUrl)} is \"{PublicUrl}\", which readers cannot open. Write a https address without query, such as https://bot.example.org", [nameof(PublicUrl)]);
        }
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address is { Query: "", Fragment: "", UserInfo: "" };
}

[OptionsValidator]
internal sealed partial class SourceOptionsValidator : IValidateOptions<SourceOptions>;
