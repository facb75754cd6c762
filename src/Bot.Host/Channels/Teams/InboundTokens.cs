using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Host.Channels.Teams;

/// <summary>Reads the token that a request shows: one of the Bot Framework for its channels, or one of Microsoft Entra where such callers are let in.</summary>
/// <remarks>The checks and their order: Bot Connector authentication, "Step 3: Verify the JWT" and the emulator's variant of it.</remarks>
internal sealed class InboundTokens : IDisposable
{
    private const string Scheme = "Bearer ";
    private const int MaxLength = 16 * 1024;

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>The tenants of the Bot Framework itself, in which the emulator gets tokens for bots of old.</summary>
    private static readonly string[] EmulatorTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxLength };
    private readonly TeamsOptions _options;
    private readonly TimeProvider _time;
    private readonly SigningKeys _channelKeys;
    private readonly SigningKeys _applicationKeys;

    /// <summary>Issuers of applications' tokens, with the tenant that each stands for.</summary>
    private readonly Dictionary<string, string> _applicationIssuers;

    private readonly HashSet<string> _applications;

    public InboundTokens(IOptions<TeamsOptions> options, IHttpClientFactory http, TimeProvider time, ILogger<InboundTokens> logger)
    {
        (_options, _time) = (options.Value, time);
        var authority = _options.Authority.TrimEnd('/');
        _channelKeys = new SigningKeys(_options.OpenIdMetadata, http.CreateClient(TeamsServices.HttpClient), time, logger);
        _applicationKeys = new SigningKeys($"{authority}/{_options.TenantId}/v2.0/.well-known/openid-configuration", http.CreateClient(TeamsServices.HttpClient), time, logger);
        _applications = new HashSet<string>([.. _options.AllowedCallers, .. _options.AllowEmulator ? [_options.AppId!] : Array.Empty<string>()], StringComparer.OrdinalIgnoreCase);
        var tenants = _applications.Count == 0 ? [] : new[] { _options.TenantId! }.Concat(_options.AllowEmulator ? EmulatorTenants : []).Distinct();
        _applicationIssuers = tenants
            .SelectMany(tenant => new[] { ($"https://sts.windows.net/{tenant}/", tenant), ($"{authority}/{tenant}/v2.0", tenant) })
            .ToDictionary(issuer => issuer.Item1, issuer => issuer.tenant, StringComparer.Ordinal);
    }

    /// <param name="headers">The values of <c>Authorization</c>.</param>
    public async Task<(Caller? Caller, ProtocolError? Error)> ReadAsync(IReadOnlyList<string?> headers, CancellationToken cancellationToken)
    {
        if (headers is not [{ } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return (null, TeamsErrors.NoToken);
        }

        if (Parse(header[Scheme.Length..].Trim()) is not { } token)
        {
            return (null, TeamsErrors.WrongToken);
        }

        try
        {
            // The issuer is not proven yet; it only chooses whose keys must prove it.
            return token.Issuer == _options.Issuer ? await ReadChannelAsync(token, cancellationToken)
                : _applicationIssuers.TryGetValue(token.Issuer, out var tenant) ? await ReadApplicationAsync(token, tenant, cancellationToken)
                : (null, TeamsErrors.WrongToken);
        }
        catch (SigningKeysUnavailableException)
        {
            return (null, TeamsErrors.NoKeys);
        }
    }

    public void Dispose()
    {
        _channelKeys.Dispose();
        _applicationKeys.Dispose();
    }

    private async Task<(Caller?, ProtocolError?)> ReadChannelAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        if (await _channelKeys.FindAsync(token.Kid, cancellationToken) is not { } key || !await IsValidAsync(token, key, _options.AppId!))
        {
            return (null, TeamsErrors.WrongToken);
        }

        return (new Caller(CallerKind.Channel, EndorsementsOf(key), Claim(token, "serviceurl") ?? Claim(token, "serviceUrl")), null);
    }

    private async Task<(Caller?, ProtocolError?)> ReadApplicationAsync(JsonWebToken token, string tenant, CancellationToken cancellationToken)
    {
        if (await _applicationKeys.FindAsync(token.Kid, cancellationToken) is not { } key
            || !await IsValidAsync(token, key, _options.AppId!, $"api://{_options.AppId}", $"api://botid-{_options.AppId}")
            || Claim(token, "tid") != tenant)
        {
            return (null, TeamsErrors.WrongToken);
        }

        var application = Claim(token, "ver") is "2.0" ? Claim(token, "azp") : Claim(token, "appid");
        return application is not null && _applications.Contains(application)
            ? (new Caller(CallerKind.Application), null)
            : (null, ProtocolError.Forbidden("This application may not speak to the bot."));
    }

    /// <summary>Null when it is no signed token of RS256 that names its key: neither unsigned, nor signed with a shared secret, nor encrypted.</summary>
    private JsonWebToken? Parse(string text)
    {
        try
        {
            return text.Length <= MaxLength && _handler.CanReadToken(text)
                && _handler.ReadJsonWebToken(text) is { Alg: SecurityAlgorithms.RsaSha256, Kid: { Length: > 0 } } token ? token : null;
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException or JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <param name="names">Of the bot, to one of which the token must be addressed.</param>
    private async Task<bool> IsValidAsync(JsonWebToken token, JsonWebKey key, params string[] names)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            // Chosen by the caller of this method.
            ValidateIssuer = false,
            AudienceValidator = (audiences, _, _) => audiences.Any(audience => names.Contains(audience, StringComparer.OrdinalIgnoreCase)),
            LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires),
        });
        return result.IsValid;
    }

    private bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return expires is { } end && now < end + ClockSkew && (notBefore is not { } start || now >= start - ClockSkew);
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<object>(name, out var value) ? value as string : null;

    private static IReadOnlyList<string> EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : value is IEnumerable<object> items ? [.. items.OfType<string>()] : [];
}
