using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.Teams;

public sealed class TeamsOptions : IValidatableObject
{
    public const string Section = "Teams";

    /// <summary>The bot's application id in Microsoft Entra. Without it the bot does not speak with Teams.</summary>
    public string? AppId { get; init => field = NullIfEmpty(value); }

    /// <summary>The id of the tenant in which the bot is registered. Its people may ask.</summary>
    public string? TenantId { get; init => field = NullIfEmpty(value); }

    /// <summary>The application's secret; or give a certificate, or use a managed identity.</summary>
    public string? ClientSecret { get; init => field = NullIfEmpty(value); }

    /// <summary>A file with the application's certificate and private key, PEM or PKCS #12.</summary>
    public string? CertificatePath { get; init => field = NullIfEmpty(value); }

    public string? CertificatePassword { get; init; }

    /// <summary>Whether the bot runs in Azure under a user-assigned managed identity whose client id is <see cref="AppId"/>.</summary>
    public bool ManagedIdentity { get; init; }

    /// <summary>Ids of further tenants whose people may ask.</summary>
    public IReadOnlyList<string> AllowedTenants { get; init; } = [];

    /// <summary>Application ids that may speak to the bot with tokens of the bot's own tenant, beside the Bot Framework itself.</summary>
    public IReadOnlyList<string> AllowedCallers { get; init; } = [];

    /// <summary>Whether the Bot Framework Emulator may speak to the bot, with the bot's own id and secret.</summary>
    public bool AllowEmulator { get; init; }

    /// <summary>Where the keys of incoming tokens are published; another address in sovereign clouds.</summary>
    public string OpenIdMetadata { get; init; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Who issues incoming tokens.</summary>
    public string Issuer { get; init; } = "https://api.botframework.com";

    /// <summary>Where the bot gets its own tokens.</summary>
    public string Authority { get; init; } = "https://login.microsoftonline.com/";

    /// <summary>What the bot's own tokens are good for.</summary>
    public string Scope { get; init; } = "https://api.botframework.com/.default";

    /// <summary>Further hosts to which answers may be sent, such as <c>smba.infra.gov.teams.microsoft.us</c>; one that begins with a dot stands for all below it.</summary>
    public IReadOnlyList<string> ServiceHosts { get; init; } = [];

    internal bool IsSetUp => AppId is not null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AppId is null)
        {
            if (TenantId is not null || ClientSecret is not null || CertificatePath is not null || ManagedIdentity || AllowEmulator || AllowedTenants.Count > 0 || AllowedCallers.Count > 0)
            {
                yield return Fault(nameof(AppId), "is missing, but others of Teams are set. Give the bot's application id, or none of them");
            }

            yield break;
        }

        if ((ClientSecret is not null ? 1 : 0) + (CertificatePath is not null ? 1 : 0) + (ManagedIdentity ? 1 : 0) != 1)
        {
            yield return Fault(nameof(ClientSecret), $"must be given, or instead of it either {Section}:{nameof(CertificatePath)} or {Section}:{nameof(ManagedIdentity)}: exactly one of the three");
        }

        if (TenantId is null)
        {
            yield return Fault(nameof(TenantId), "is missing. Give the id of the tenant in which the bot is registered");
        }

        foreach (var (setting, id) in Ids().Where(named => !Guid.TryParseExact(named.Id, "D", out _)))
        {
            yield return Fault(setting, $"has \"{id}\", which is no id such as 00000000-0000-0000-0000-0000000000b0");
        }

        if (CertificatePath is not null && !File.Exists(CertificatePath))
        {
            yield return Fault(nameof(CertificatePath), $"names {CertificatePath}, and there is no such file");
        }

        foreach (var host in ServiceHosts.Where(host => Uri.CheckHostName(host.TrimStart('.')) == UriHostNameType.Unknown))
        {
            yield return Fault(nameof(ServiceHosts), $"has \"{host}\", which is no host name. Write it without scheme and path");
        }
    }

    private IEnumerable<(string Setting, string Id)> Ids()
    {
        yield return (nameof(AppId), AppId!);
        if (TenantId is not null)
        {
            yield return (nameof(TenantId), TenantId);
        }

        foreach (var id in AllowedTenants)
        {
            yield return (nameof(AllowedTenants), id);
        }

        foreach (var id in AllowedCallers)
        {
            yield return (nameof(AllowedCallers), id);
        }
    }

    /// <summary>Files of settings often name what is not used, and leave it empty.</summary>
    private static string? NullIfEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static ValidationResult Fault(string setting, string what) => new($"{Section}:{setting} {what}.", [setting]);
}

[OptionsValidator]
internal sealed partial class TeamsOptionsValidator : IValidateOptions<TeamsOptions>;

/// <summary>Keys and tokens come over TLS: whoever can change them on the way is the bot, or Teams.</summary>
internal sealed class TeamsAddressValidator(IHostEnvironment environment) : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        string[] faults =
        [
            .. Faults(nameof(TeamsOptions.OpenIdMetadata), options.OpenIdMetadata, mayBeLocal: true),
            .. Faults(nameof(TeamsOptions.Authority), options.Authority, mayBeLocal: false),
        ];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(string setting, string address, bool mayBeLocal)
    {
        var isGood = Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || (mayBeLocal && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback && environment.IsDevelopment()));
        if (!isGood)
        {
            yield return $"{TeamsOptions.Section}:{setting} is \"{address}\". Write a https address{(mayBeLocal ? "; http only on this machine and in the Development environment" : "")}.";
        }
    }
}
