using System.Globalization;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using Bot.Host.Security;
using Bot.Knowledge.Retrieval;
using Microsoft.Extensions.FileProviders;

namespace Bot.Host.WebChat;

/// <summary>The page that people ask on, by itself at <c>/</c> and as the loader frames it at <c>/chat</c>, and the files that it and the article pages consist of.</summary>
internal static class WebChatPage
{
    private const int NonceBytes = 16;

    /// <summary>An empty style, which Web Chat adds without its nonce.</summary>
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    /// <summary>Web Chat writes its styles into the page, with the nonce that it is given, and shows pictures that are part of it. Nothing may come from another site.</summary>
    private static string Policy(string nonce) =>
        $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}' {EmptyStyle}; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'";

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

        MapPage("/", template);
        MapPage("/chat", template.Replace("<html ", "<html data-embedded ", StringComparison.Ordinal));
        return app;

        void MapPage(string path, string html) => app.MapGet(path, async (HttpContext context, ArticleLibrary library) =>
        {
            var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
            context.MakePage(Policy(nonce));
            var count = (await library.GetCoverageAsync(context.RequestAborted)).ArticleCount;
            var articles = count == 1 ? "1 article" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} articles");
            return Results.Content(
                html.Replace("{articles}", articles, StringComparison.Ordinal).Replace("{nonce}", nonce, StringComparison.Ordinal), MediaTypeNames.Text.Html, Encoding.UTF8);
        });
    }

    private static string VersionOf(string file)
    {
        using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(content))[..12];
    }
}
