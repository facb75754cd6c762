using System.Net.Mime;
using System.Text;
using Bot.Host.Pages;
using Bot.Host.Security;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Host.Sources;

internal static class SourceEndpoints
{
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

    public static WebApplication MapSources(this WebApplication app)
    {
        app.MapGet("/articles/{**id}", ShowAsync);
        return app;
    }

    private static async Task<IResult> ShowAsync(HttpContext context, string? id, string[] cite, string? v, ArticleLibrary library)
    {
        context.MakePage(Policy);
        context.Response.Headers.Vary = "Accept-Language";

        var page = new ArticlePage(PageLanguage.Of(context.Request));
        // Routing decodes all but the slash, which may stand encoded in the address.
        var name = (id ?? "").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        if (await library.FindAsync(new ArticleId(name), context.RequestAborted) is not { } article)
        {
            return Show(page.NotFound(), StatusCodes.Status404NotFound);
        }

        var hasChanged = v is { Length: > 0 } && !article.Header.TextHash.StartsWith(v, StringComparison.OrdinalIgnoreCase);
        return Show(page.Of(article, CitedWords.Find(cite, article.Text, hasChanged), hasChanged), StatusCodes.Status200OK);
    }

    private static IResult Show(string html, int status) => Results.Content(html, MediaTypeNames.Text.Html, Encoding.UTF8, status);
}
