using System.Globalization;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using Bot.Knowledge.Retrieval;
using Microsoft.Extensions.FileProviders;

namespace Bot.Host.WebChat;

/// <summary>The page that people ask on, and the files that it and the article pages consist of.</summary>
internal static class WebChatPage
{
    /// <summary>Web Chat writes its styles into the page, and shows pictures that are part of it. Nothing may come from another site.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'none'";

    public static WebApplication MapWebChatPage(this WebApplication app)
    {
        // Beside the program, wherever it was started from.
        var root = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        var files = new PhysicalFileProvider(root);
        app.UseWebFiles(files);

        var template = File.ReadAllText(Path.Combine(root, "index.html"));
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(root, file).Replace('\\', '/');
            template = template.Replace($"\"/{path}\"", $"\"/{path}?v={VersionOf(file)}\"", StringComparison.Ordinal);
        }

        app.MapGet("/", async (HttpContext context, ArticleLibrary library) =>
        {
            context.Response.Headers.ContentSecurityPolicy = Policy;
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            context.Response.Headers.CacheControl = "no-cache";
            var count = (await library.GetCoverageAsync(context.RequestAborted)).ArticleCount;
            var articles = count == 1 ? "1 article" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} articles");
            return Results.Content(template.Replace("{articles}", articles, StringComparison.Ordinal), MediaTypeNames.Text.Html, Encoding.UTF8);
        });
        return app;
    }

    private static string VersionOf(string file)
    {
        using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(content))[..12];
    }
}
