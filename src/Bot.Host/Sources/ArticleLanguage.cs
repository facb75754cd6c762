using Bot.Knowledge.Articles;
using Bot.Knowledge.Questions.Languages;

namespace Bot.Host.Sources;

/// <summary>The language that an article's words are marked with, so that they are read out and laid out right on a page of any language.</summary>
internal static class ArticleLanguage
{
    /// <param name="words">Some of the article's; they tell the language where its front matter does not.</param>
    /// <returns>A BCP 47 tag.</returns>
    public static string Of(ArticleMetadata about, string words) =>
        about.Language ?? LanguageTags.Of(LanguageRecognizer.Recognize(words, Language.English));
}
