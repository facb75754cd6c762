using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.DirectLine;

/// <summary>Refuses requests of pages on sites that are neither this one nor configured. A request without an origin comes from no page.</summary>
internal sealed class AllowedOrigins(IOptions<DirectLineOptions> options) : IEndpointFilter
{
    private readonly IReadOnlyList<string> _allowed = options.Value.AllowedOrigins;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        return OriginOf(http.Request) is not { } origin || IsOwn(http.Request) || _allowed.Contains(origin, StringComparer.OrdinalIgnoreCase)
            ? await next(context)
            : DirectLineErrors.Forbidden.ToResult();
    }

    /// <summary>Whether a token that was given out for certain sites may be used by this request.</summary>
    public static bool Permit(IReadOnlyList<string> tokenOrigins, HttpRequest request) =>
        tokenOrigins.Count == 0 || OriginOf(request) is not { } origin || tokenOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a page of this very site asks. The scheme is left aside: a proxy may speak https for us.</summary>
    public static bool IsOwn(HttpRequest request) =>
        Uri.TryCreate(OriginOf(request), UriKind.Absolute, out var origin)
        && string.Equals(origin.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);

    public static string? OriginOf(HttpRequest request) =>
        request.Headers.Origin.ToString() is { Length: > 0 } origin ? origin : null;
}
