using System.Reflection;
using System.Text.RegularExpressions;
using Bot.Knowledge.Answering;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Questions.Languages;
using Bot.Knowledge.Retrieval;

namespace Bot.Tests.Answering;

public partial class FixedTextsTests
{
    /// <summary>Stems of words that take a side, in every language.</summary>
    private static readonly string[] ContestedLabels =
    [
        "terror", "regime", "massacre", "genocid", "martyr", "liberation", "so-called",
        "terör", "rejim", "katliam", "soykırım", "şehit", "kurtuluş", "sözde",
        "régime", "génocid", "libération", "soi-disant",
        "террор", "режим", "резня", "бойня", "геноцид", "мученик", "освобожд", "так называем",
        "терор", "різанин", "мученик", "визволен", "так зван",
        "إرهاب", "مجزرة", "إبادة", "شهيد", "تحرير", "المزعوم", "نظام",
        "טרור", "משטר", "טבח", "רצח עם", "שהיד", "שחרור", "המכונה",
    ];

    private static readonly LibraryCoverage SomeArticles = new(7, 2, new ArticleDate(1901), new ArticleDate(1902));

    private static readonly int[] Counts = [1, 2, 1204];

    public static TheoryData<Language> Languages { get; } = [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_shows_all_that_it_is_given(Language language) => Assert.Empty(
        from text in TextsOf(language)
        from given in text.Given
        where !text.Text.Contains(given, StringComparison.Ordinal)
        select $"{text.Name} does not show {given}: {text.Text}");

    [Fact]
    public void Every_language_says_everything_in_its_own_words() => Assert.Empty(
        from text in Enum.GetValues<Language>().SelectMany(TextsOf)
        where text.Name != nameof(FixedTexts.DateOf)
        group text by text.Text into same
        where same.Count() > 1
        select $"{same.First().Name}: {same.Key}");

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_text_has_a_contested_label_or_an_exclamation(Language language) => Assert.Empty(
        from text in TextsOf(language)
        from label in ContestedLabels.Append("!")
        where text.Text.Contains(label, StringComparison.OrdinalIgnoreCase)
        select $"{text.Name}: {label}");

    [Theory]
    [InlineData(Language.English, "I know 1 article, published 1901.", "I know 2 articles, published 1901.", "I know 1,204 articles, published 1901.")]
    [InlineData(Language.French, "J'ai 1 article ; date de publication : 1901.", "J'ai 2 articles ; date de publication : 1901.", "J'ai 1\u202F204 articles ; date de publication : 1901.")]
    [InlineData(Language.Turkish, "Koleksiyonumda 1 makale var; yayın tarihi: 1901.", "Koleksiyonumda 2 makale var; yayın tarihi: 1901.", "Koleksiyonumda 1.204 makale var; yayın tarihi: 1901.")]
    [InlineData(Language.Russian, "В моей подборке 1 статья; дата публикации: 1901.", "В моей подборке 2 статьи; дата публикации: 1901.", "В моей подборке 1\u00A0204 статьи; дата публикации: 1901.")]
    [InlineData(Language.Ukrainian, "У моїй добірці 1 стаття; дата публікації: 1901.", "У моїй добірці 2 статті; дата публікації: 1901.", "У моїй добірці 1\u00A0204 статті; дата публікації: 1901.")]
    [InlineData(Language.Arabic, "عدد المقالات لديّ: مقالة واحدة؛ تاريخ النشر: 1901.", "عدد المقالات لديّ: مقالتان؛ تاريخ النشر: 1901.", "عدد المقالات لديّ: 1,204 مقالات؛ تاريخ النشر: 1901.")]
    [InlineData(Language.Hebrew, "באוסף שלי מאמר אחד; תאריך הפרסום: 1901.", "באוסף שלי שני מאמרים; תאריך הפרסום: 1901.", "באוסף שלי 1,204 מאמרים; תאריך הפרסום: 1901.")]
    public void One_two_and_many_articles_have_their_own_forms(Language language, params string[] expected) => Assert.Equal(
        expected,
        Counts.Select(count => WithoutIsolation(FixedTexts.For(language).Coverage(new LibraryCoverage(count, 1, new ArticleDate(1901), new ArticleDate(1901))))));

    [Theory]
    [InlineData(Language.Russian, 11, "11 статей")]
    [InlineData(Language.Russian, 21, "21 статья")]
    [InlineData(Language.Russian, 112, "112 статей")]
    [InlineData(Language.Ukrainian, 5, "5 статей")]
    [InlineData(Language.Ukrainian, 22, "22 статті")]
    [InlineData(Language.Arabic, 10, "10 مقالات")]
    [InlineData(Language.Arabic, 11, "11 مقالة")]
    [InlineData(Language.Arabic, 100, "100 مقالة")]
    public void Numbers_take_the_plural_of_their_language(Language language, int count, string expected) =>
        Assert.Contains(expected, FixedTexts.For(language).Welcome(count), StringComparison.Ordinal);

    [Theory]
    [InlineData(Language.English, "4 Mar 2021", "Mar 2021")]
    [InlineData(Language.French, "4 mars 2021", "mars 2021")]
    [InlineData(Language.Arabic, "4 مارس 2021", "مارس 2021")]
    [InlineData(Language.Russian, "4.3.2021", "3.2021")]
    public void A_date_is_as_precise_as_known(Language language, string day, string month)
    {
        var texts = FixedTexts.For(language);

        Assert.Equal([day, month, "2021"], [texts.DateOf(new ArticleDate(2021, 3, 4)), texts.DateOf(new ArticleDate(2021, 3)), texts.DateOf(new ArticleDate(2021))]);
    }

    [Fact]
    public void Names_of_the_other_direction_are_kept_apart_from_the_sentence() => Assert.Equal(
        "لا توجد في هذه المجموعة إلا رواية طرف واحد: \u2068Arden\u2069.",
        FixedTexts.For(Language.Arabic).OnlyAccountOf("Arden"));

    /// <summary>Each text of a language, given names and numbers wherever it takes any, with what it was given.</summary>
    private static IEnumerable<(string Name, string Text, string[] Given)> TextsOf(Language language)
    {
        var texts = FixedTexts.For(language);
        foreach (var method in typeof(FixedTexts).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            var arguments = method.GetParameters().Select((parameter, place) => Argument(parameter.ParameterType, place)).ToArray();
            yield return (method.Name, (string)method.Invoke(texts, arguments)!, [.. arguments.SelectMany(Shown)]);
        }
    }

    private static object Argument(Type type, int place) =>
        type == typeof(int) ? 7 + place
        : type == typeof(string) ? $"Arden {place}"
        : type == typeof(ArticleDate) ? new ArticleDate(1901)
        : type == typeof(LibraryCoverage) ? SomeArticles
        : new[] { "Arden", "Velia" };

    private static IEnumerable<string> Shown(object argument) => argument switch
    {
        LibraryCoverage coverage => [$"{coverage.ArticleCount}", $"{coverage.Earliest}", $"{coverage.Latest}"],
        IEnumerable<string> many => many,
        _ => [argument.ToString()!],
    };

    private static string WithoutIsolation(string text) => Isolation().Replace(text, "");

    [GeneratedRegex("[\u2068\u2069]")]
    private static partial Regex Isolation();
}
