using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Questions.Languages;

/// <summary>What the articles of the index say about names and languages.</summary>
internal sealed record IndexedNames(NameTable Table, IReadOnlyList<Language> Languages)
{
    public static IndexedNames Of(IReadOnlyCollection<ScannedArticle> articles) => new(
        new NameTable(
            from name in articles.SelectMany(article => article.Names).CountBy(name => name)
            orderby name.Value descending, name.Key
            select name.Key),
        [.. articles.Select(article => article.Language)]);

    /// <summary>The share of articles in a language, 0 to 1.</summary>
    public double ShareOf(Language language) => Languages.Count == 0 ? 0 : (double)Languages.Count(found => found == language) / Languages.Count;
}

/// <summary>An article's part in the names of the index.</summary>
internal sealed record ScannedArticle(string TextHash, Language Language, IReadOnlySet<string> Names)
{
    /// <summary>Enough to tell a language by.</summary>
    private const int Beginning = 2000;

    public static ScannedArticle Of(ArticleText article) => new(
        article.Header.TextHash,
        LanguageRecognizer.Recognize(article.Text[..Math.Min(article.Text.Length, Beginning)], fallback: Language.English),
        NameScanner.Scan($"{article.Header.Metadata.Title}\n{article.Text}"));
}
