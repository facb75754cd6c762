namespace Bot.Host.Channels.DirectLine;

/// <summary>Lets a request pass whose token is valid and opens the conversation in the path.</summary>
internal sealed class TokenFilter(ConversationTokens tokens) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (BearerOf(http.Request) is not { } token)
        {
            return DirectLineErrors.NoToken.ToResult();
        }

        var (state, grant) = await tokens.ReadAsync(token);
        if (state == TokenState.Invalid || grant is null || !AllowedOrigins.Permit(grant.Origins, http.Request))
        {
            return DirectLineErrors.Forbidden.ToResult();
        }

        if (state == TokenState.Expired)
        {
            return DirectLineErrors.TokenExpired.ToResult();
        }

        if (http.Request.RouteValues.TryGetValue("id", out var id) && id as string != grant.ConversationId)
        {
            return DirectLineErrors.Forbidden.ToResult();
        }

        http.Features.Set(grant);
        return await next(context);
    }

    /// <summary>Null when the request has no such header, or another kind.</summary>
    public static string? BearerOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && header.Length > Scheme.Length ? header[Scheme.Length..].Trim() : null;
    }
}
