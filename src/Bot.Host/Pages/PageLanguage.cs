using Bot.Knowledge.Questions.Languages;

namespace Bot.Host.Pages;

/// <summary>The language of a page: of the words around what the sources say.</summary>
/// <param name="Locale">A tag with a country, by which Web Chat names its texts.</param>
internal sealed record PageLanguage(Language Language, string Locale)
{
    public static IReadOnlyList<PageLanguage> All { get; } =
    [
        new(Language.English, "en-US"),
        new(Language.Turkish, "tr-TR"),
        new(Language.Arabic, "ar-SA"),
        new(Language.Hebrew, "he-IL"),
        new(Language.French, "fr-FR"),
        new(Language.Russian, "ru-RU"),
        new(Language.Ukrainian, "uk-UA"),
    ];

    public string Tag => LanguageTags.Of(Language);

    public string Direction => LanguageTags.IsRightToLeft(Language) ? "rtl" : "ltr";

    public static PageLanguage For(Language language) => All.First(page => page.Language == language);

    /// <summary>What the address asks for (<c>?lang=ar</c>), else the first of the browser's languages that is there, else English.</summary>
    public static PageLanguage Of(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptLanguage.Where(language => language.Quality is not 0).OrderByDescending(language => language.Quality ?? 1);
        var language = accepted.Select(language => language.Value.Value).Prepend(request.Query["lang"].FirstOrDefault()).Select(LanguageTags.Find).FirstOrDefault(found => found is not null);
        return For(language ?? Language.English);
    }
}
