using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using Bot.Host.Security;
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
        app.UseResponseCompression();
        app.UseWebFiles(files);

        var template = new PageTemplate(root);
        MapPage("/", isEmbedded: false);
        MapPage("/chat", isEmbedded: true);
        return app;

        void MapPage(string path, bool isEmbedded) => app.MapGet(path, (HttpContext context) =>
        {
            var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
            context.MakePage(Policy(nonce));
            context.Response.Headers.Vary = "Accept-Language";
            return Results.Content(template.For(context.Request, isEmbedded, nonce), MediaTypeNames.Text.Html, Encoding.UTF8);
        });
    }
}
