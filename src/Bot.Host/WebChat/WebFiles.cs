using Bot.Host.Security;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Bot.Host.WebChat;

/// <summary>Serves the files of the pages, in the compressed form that the build made where there is one.</summary>
internal static class WebFiles
{
    private const string LoaderPath = "/embed.js";

    private static readonly (string Coding, string Extension)[] Compressions = [("br", ".br"), ("gzip", ".gz")];

    public static void UseWebFiles(this WebApplication app, IFileProvider files)
    {
        app.Use((context, next) =>
        {
            if (CompressedForm(context.Request, files) is { } compression)
            {
                context.Request.Path += compression.Extension;
                context.Response.Headers.ContentEncoding = compression.Coding;
            }

            return next(context);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            ContentTypeProvider = new ContentTypes(),
            OnPrepareResponse = response => SetHeaders(response.Context),
        });
    }

    private static (string Coding, string Extension)? CompressedForm(HttpRequest request, IFileProvider files)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return null;
        }

        var accepted = request.GetTypedHeaders().AcceptEncoding;
        foreach (var (coding, extension) in Compressions)
        {
            if (accepted.Any(value => value.Value == coding && value.Quality is not 0) && files.GetFileInfo(request.Path + extension).Exists)
            {
                return (coding, extension);
            }
        }

        return null;
    }

    private static void SetHeaders(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.Vary = "Accept-Encoding";
        headers["Cross-Origin-Resource-Policy"] = SecurityHeaders.CrossOrigin;
        // A page that checks the loader by its hash must be allowed to read it.
        headers.AccessControlAllowOrigin = "*";
        headers.CacheControl = context.Request switch
        {
            // An address with a version names this very content.
            { Query: var query } when query.ContainsKey("v") => "public, max-age=31536000, immutable",
            // Every page of a site asks for it, under an address that cannot change.
            { Path.Value: var path } when path?.StartsWith(LoaderPath, StringComparison.Ordinal) == true => "public, max-age=3600",
            _ => "no-cache",
        };
    }

    /// <summary>A compressed file has the type of what is in it.</summary>
    private sealed class ContentTypes : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider _types = new();

        public bool TryGetContentType(string subpath, out string contentType)
        {
            var name = Compressions.Any(form => subpath.EndsWith(form.Extension, StringComparison.Ordinal)) ? Path.ChangeExtension(subpath, null) : subpath;
            var isKnown = _types.TryGetContentType(name, out var type);
            contentType = type is not null && type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type ?? "";
            return isKnown;
        }
    }
}
