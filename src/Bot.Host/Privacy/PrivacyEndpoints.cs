using System.Net.Mime;
using System.Text;
using Bot.Host.Pages;
using Bot.Host.Security;

namespace Bot.Host.Privacy;

internal static class PrivacyEndpoints
{
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

    public static WebApplication MapPrivacy(this WebApplication app)
    {
        app.MapGet("/privacy", (HttpContext context, PrivacyPage page) =>
        {
            var language = PageLanguage.Of(context.Request);
            context.MakePage(Policy);
            context.Response.Headers.ContentLanguage = language.Tag;
            context.Response.Headers.Vary = "Accept-Language";
            return Results.Content(page.In(language), MediaTypeNames.Text.Html, Encoding.UTF8);
        });
        return app;
    }
}
