using System.Text;
using Microsoft.Extensions.Options;

namespace Bot.Host.Security;

/// <summary>What every answer tells the browser to refuse, and who may show our pages in a frame.</summary>
internal static class SecurityHeaders
{
    /// <summary>Opens an answer to pages of any site, for files that hold nothing of anybody's.</summary>
    public const string CrossOrigin = "cross-origin";

    /// <summary>For what is no page: even if a browser took it for one, nothing in it would run.</summary>
    private const string NoPage = "default-src 'none'; frame-ancestors 'none'";

    private const string Permissions = "camera=(), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(), browsing-topics=()";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = NoPage;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return next(context);
    });

    /// <summary>Makes the answer a page under this policy, which the configured sites may show in a frame.</summary>
    /// <param name="policy">Directives without <c>frame-ancestors</c>.</param>
    public static void MakePage(this HttpContext context, string policy)
    {
        var origins = context.RequestServices.GetRequiredService<IOptions<EmbeddingSiteOptions>>().Value.Origins;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = new StringBuilder(policy).Append("; frame-ancestors 'self'").AppendJoin("", origins.Select(origin => $" {origin}")).ToString();
        headers.CacheControl = "no-cache";
        // A page that isolates itself takes frames only of pages that do so too and agree to be framed by it.
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        headers["Cross-Origin-Resource-Policy"] = CrossOrigin;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
