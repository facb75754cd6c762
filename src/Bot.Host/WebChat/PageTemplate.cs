using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Bot.Host.Pages;

namespace Bot.Host.WebChat;

/// <summary>The chat page in each language: <c>index.html</c> with the interface's words in it, and with the addresses of files that name their content.</summary>
internal sealed class PageTemplate
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Dictionary<PageLanguage, string> _pages;

    /// <param name="root">The folder of the pages' files.</param>
    public PageTemplate(string root)
    {
        var template = File.ReadAllText(Path.Combine(root, "index.html"));
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(root, file).Replace('\\', '/');
            template = template.Replace($"\"/{path}\"", $"\"/{path}?v={VersionOf(file)}\"", StringComparison.Ordinal);
        }

        _pages = PageLanguage.All.ToDictionary(language => language, language => In(language, template));
    }

    /// <summary>The page as the request asks for it: <c>?lang=</c> and <c>?theme=</c>, light or dark; without it the browser's.</summary>
    /// <param name="isEmbedded">In the frame of another page, which has a title bar of its own.</param>
    /// <param name="nonce">By which the page's policy knows Web Chat's styles.</param>
    public string For(HttpRequest request, bool isEmbedded, string nonce) => _pages[PageLanguage.Of(request)]
        .Replace("{theme}", request.Query["theme"] is [("light" or "dark") and var theme] ? theme : "", StringComparison.Ordinal)
        .Replace("{embedded}", isEmbedded ? "data-embedded" : "", StringComparison.Ordinal)
        .Replace("{nonce}", nonce, StringComparison.Ordinal);

    private static string In(PageLanguage language, string template)
    {
        var words = PageWords.For(language.Language).Chat;
        var page = template
            .Replace("{lang}", language.Tag, StringComparison.Ordinal)
            .Replace("{dir}", language.Direction, StringComparison.Ordinal)
            .Replace("{locale}", language.Locale, StringComparison.Ordinal);
        // The script's words last: they have places of their own to fill in.
        return words
            .Aggregate(page, (html, word) => html.Replace($"{{{word.Key}}}", HtmlEncoder.Default.Encode(word.Value), StringComparison.Ordinal))
            .Replace("{words}", JsonSerializer.Serialize(words, Json), StringComparison.Ordinal);
    }

    private static string VersionOf(string file)
    {
        using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(content))[..12];
    }
}
