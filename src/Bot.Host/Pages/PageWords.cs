using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Knowledge.Questions.Languages;

namespace Bot.Host.Pages;

/// <summary>The words of the pages in one language: what stands on buttons, labels and notices. One file a language, <c>Pages/Words/ar.json</c>, with the same names in each.</summary>
/// <param name="Chat">By name, for the chat page and its script.</param>
internal sealed record PageWords(IReadOnlyDictionary<string, string> Chat, ArticleWords Article)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    private static readonly Dictionary<Language, PageWords> All = PageLanguage.All.ToDictionary(page => page.Language, page => Read(page.Tag));

    public static PageWords For(Language language) => All[language];

    private static PageWords Read(string tag)
    {
        using var file = typeof(PageWords).Assembly.GetManifestResourceStream($"Words/{tag}.json")
            ?? throw new InvalidOperationException($"The program was built without the words of the language \"{tag}\".");
        return JsonSerializer.Deserialize<PageWords>(file, Strict)!;
    }
}

/// <summary>The words around an article. What stands in braces is filled in.</summary>
internal sealed record ArticleWords(
    string Home,
    string Publisher,
    string Kind,
    string Side,
    string Author,
    string Published,
    string Updated,
    string License,
    string Original,
    string Quoted,
    string Place,
    string Changed,
    string StillThere,
    string NotThere,
    string Correction,
    string CorrectedOn,
    string NotFound,
    string NotFoundWhy);
