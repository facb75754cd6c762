namespace Bot.Host.WebChat;

/// <summary>Compresses the pages and their small files; Web Chat's script was compressed when the program was built.</summary>
internal static class PageCompression
{
    /// <remarks>Over TLS too: what is compressed holds no secret beside anything that a visitor sent. So no JSON, which holds tokens.</remarks>
    public static IServiceCollection AddPageCompression(this IServiceCollection services) => services.AddResponseCompression(options =>
    {
        options.EnableForHttps = true;
        options.MimeTypes = ["text/html", "text/css", "text/javascript", "image/svg+xml"];
    });
}
