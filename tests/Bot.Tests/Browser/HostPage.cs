namespace Bot.Tests.Browser;

/// <summary>A page of another site.</summary>
internal static class HostPage
{
    /// <summary>The one line.</summary>
    public const string Script = """<script src="{bot}/embed.js" defer></script>""";

    public static string With(string content, string language = "en", string direction = "ltr") => $"""
        <!DOCTYPE html>
        <html lang="{language}" dir="{direction}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>News</title><link rel="icon" href="data:,"></head>
        <body><main><h1>News</h1>{content}</main></body>
        </html>
        """;
}
