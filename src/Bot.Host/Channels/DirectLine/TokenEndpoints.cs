using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.DirectLine;

/// <summary>Gives out tokens: to other servers, to the chat page, and to whoever has a valid one.</summary>
internal static class TokenEndpoints
{
    /// <summary>For other servers. With a configured secret they must show it, and may name the user and the sites that may use the token.</summary>
    public static async Task<IResult> GenerateAsync(HttpContext context, ConversationTokens tokens, IOptions<DirectLineOptions> options)
    {
        var secret = options.Value.Secret;
        if (secret is not null && RefuseSecret(context.Request, secret) is { } refusal)
        {
            return refusal.ToResult();
        }

        var (body, error) = await PostedObject.ReadAsync(context.Request, context.RequestAborted);
        if (body is null)
        {
            return error!.ToResult();
        }

        var userId = TextOf(ValueOf(ValueOf(body, "user") as JsonObject, "id"));
        if (userId?.StartsWith(ConversationTokens.UserPrefix, StringComparison.Ordinal) == false)
        {
            return ProtocolError.BadArgument($"The user's id must start with {ConversationTokens.UserPrefix}").ToResult();
        }

        // Without a secret the caller is anybody, and can speak for nobody else.
        var grant = secret is null
            ? ConversationTokens.NewGrant(ConversationTokens.NewUserId(), [])
            : ConversationTokens.NewGrant(userId ?? ConversationTokens.NewUserId(), OriginsIn(body));
        return Token(grant, tokens);
    }

    /// <summary>For the chat page of this site only, by itself or in a frame: no other site's page can use the token. Who may frame the page is said in its headers.</summary>
    public static IResult ForPage(HttpContext context, ConversationTokens tokens) =>
        AllowedOrigins.OriginOf(context.Request) is { } origin && AllowedOrigins.IsOwn(context.Request)
            ? Token(ConversationTokens.NewGrant(ConversationTokens.NewUserId(), [origin]), tokens)
            : DirectLineErrors.Forbidden.ToResult();

    public static IResult Refresh(HttpContext context, ConversationTokens tokens, DirectLineConversations conversations)
    {
        var grant = context.Grant();
        conversations.Find(grant.ConversationId)?.KeepOpenUntil(tokens.Expiry());
        return Token(grant, tokens);
    }

    private static IResult Token(Grant grant, ConversationTokens tokens) =>
        Results.Json(new { conversationId = grant.ConversationId, token = tokens.Issue(grant), expires_in = (int)tokens.Lifetime.TotalSeconds });

    private static ProtocolError? RefuseSecret(HttpRequest request, string secret) =>
        TokenFilter.BearerOf(request) is not { } given ? DirectLineErrors.NoToken
        // A secret in a page is a secret no more.
        : AllowedOrigins.OriginOf(request) is not null || !AreEqual(given, secret) ? DirectLineErrors.Forbidden
        : null;

    private static bool AreEqual(string given, string secret) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static IReadOnlyList<string> OriginsIn(JsonObject body) =>
        [.. (ValueOf(body, "trustedOrigins") as JsonArray ?? []).Select(TextOf).OfType<string>()];

    /// <summary>The protocol's own samples write these names in either case.</summary>
    private static JsonNode? ValueOf(JsonObject? body, string name) =>
        body?.FirstOrDefault(property => string.Equals(property.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
