namespace Bot.Knowledge.Questions.Languages;

/// <summary>The names of the languages outside of this program: the first part of a BCP 47 tag.</summary>
public static class LanguageTags
{
    private static readonly Dictionary<Language, string> Tags = new()
    {
        [Language.English] = "en",
        [Language.Turkish] = "tr",
        [Language.Arabic] = "ar",
        [Language.Hebrew] = "he",
        [Language.French] = "fr",
        [Language.Russian] = "ru",
        [Language.Ukrainian] = "uk",
    };

    public static string Of(Language language) => Tags[language];

    public static bool IsRightToLeft(Language language) => language is Language.Arabic or Language.Hebrew;

    /// <param name="tag">Such as <c>ar</c> or <c>ar-EG</c>; anything that a client may send.</param>
    /// <returns>Null for other languages and for what is no tag.</returns>
    public static Language? Find(string? tag)
    {
        var first = (tag ?? "").Split('-', '_')[0].Trim();
        // Hebrew had another tag until 1989; some systems still send it.
        first = first.Equals("iw", StringComparison.OrdinalIgnoreCase) ? "he" : first;
        return Tags.Where(pair => pair.Value.Equals(first, StringComparison.OrdinalIgnoreCase)).Select(pair => (Language?)pair.Key).FirstOrDefault();
    }
}
