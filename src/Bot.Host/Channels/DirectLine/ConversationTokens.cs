using System.Security.Claims;
using System.Security.Cryptography;
using Bot.Knowledge.Indexing;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Host.Channels.DirectLine;

/// <summary>What a token opens: one conversation, for one user.</summary>
/// <param name="Origins">The sites that may use the token; empty means any that the server allows.</param>
internal sealed record Grant(string ConversationId, string UserId, IReadOnlyList<string> Origins, DateTimeOffset Expires);

internal enum TokenState
{
    Valid,
    Expired,
    Invalid,
}

/// <summary>Makes and reads the signed tokens that open a conversation. Web Chat reads the <c>user</c> claim and sends it as the author of each message. Thread-safe.</summary>
internal sealed class ConversationTokens(IOptions<DirectLineOptions> options, IOptions<IndexingOptions> index, TimeProvider time)
{
    /// <summary>How the name of each user starts that comes from a token.</summary>
    public const string UserPrefix = "dl_";

    private const string Audience = "directline";
    private const string ConversationClaim = "conversation";
    private const string UserClaim = "user";
    private const string OriginClaim = "origin";

    private readonly SymmetricSecurityKey _key = SigningKeyFile.Load(options, index);
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    public TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(options.Value.TokenMinutes);

    /// <summary>When a token expires that is issued now.</summary>
    public DateTimeOffset Expiry() => time.GetUtcNow() + Lifetime;

    /// <summary>A name that nobody can guess. Web Chat takes only names with this beginning from a token.</summary>
    public static string NewUserId() => $"{UserPrefix}{RandomNumberGenerator.GetHexString(32, lowercase: true)}";

    /// <summary>Opens a conversation of its own, whose name of 128 random bits nobody can guess.</summary>
    public static Grant NewGrant(string userId, IReadOnlyList<string> origins) =>
        new(RandomNumberGenerator.GetHexString(32, lowercase: true), userId, origins, default);

    /// <summary>A token for the grant, valid from now for <see cref="Lifetime"/>.</summary>
    public string Issue(Grant grant)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Audience = Audience,
            IssuedAt = now,
            Expires = now + Lifetime,
            Subject = new ClaimsIdentity(
            [
                new(ConversationClaim, grant.ConversationId),
                new(UserClaim, grant.UserId),
                .. grant.Origins.Select(origin => new Claim(OriginClaim, origin)),
            ]),
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.HmacSha256),
        });
    }

    public async Task<(TokenState State, Grant? Grant)> ReadAsync(string token)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = _key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidAudience = Audience,
            ValidateIssuer = false,
            // Checked below by the injected clock, so that "expired" and "forged" stay apart.
            ValidateLifetime = false,
        });
        if (!result.IsValid || result.SecurityToken is not JsonWebToken jwt)
        {
            return (TokenState.Invalid, null);
        }

        var grant = new Grant(
            jwt.GetClaim(ConversationClaim).Value,
            jwt.GetClaim(UserClaim).Value,
            [.. jwt.Claims.Where(claim => claim.Type == OriginClaim).Select(claim => claim.Value)],
            new DateTimeOffset(jwt.ValidTo, TimeSpan.Zero));
        return (grant.Expires > time.GetUtcNow() ? TokenState.Valid : TokenState.Expired, grant);
    }
}
