using Bot.Knowledge.Questions.Languages;
using Bot.Tests.Support;

namespace Bot.Tests.Questions.Languages;

public class LexiconTests
{
    private const int Columns = 7;

    public static TheoryData<string> Files { get; } = ["lexicon-words.tsv", "lexicon-names.tsv"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_line_has_a_column_for_each_language(string file) => Assert.Empty(
        from line in Lines(file)
        let columns = line.Split('\t')
        where columns.Length != Columns || columns.Any(column => column.Length == 0 || column != column.Trim(' ', '|'))
        select line);

    [Theory]
    [InlineData(Language.Turkish, "kuşatmaların", "siege")]
    [InlineData(Language.Turkish, "Birleşmiş Milletler'in", "United Nations")]
    [InlineData(Language.Turkish, "ne zaman", "when")]
    [InlineData(Language.Arabic, "والمعاهدة", "treaty")]
    [InlineData(Language.Arabic, "بالولايات المتحدة", "United States")]
    [InlineData(Language.Hebrew, "ובמלחמה", "war")]
    [InlineData(Language.Hebrew, "ארה״ב", "United States")]
    [InlineData(Language.French, "l'armistice", "armistice")]
    [InlineData(Language.French, "Pays-Bas", "Netherlands")]
    [InlineData(Language.Russian, "перемирием", "armistice")]
    [InlineData(Language.Russian, "Второй мировой войны", "Second World War")]
    [InlineData(Language.Ukrainian, "перемир'я", "armistice")]
    [InlineData(Language.Ukrainian, "Ліги Націй", "League of Nations")]
    public void Words_are_found_with_their_endings_and_prefixes_and_the_longest_expression_first(Language language, string words, string expected)
    {
        var tokens = QuestionTokenizer.Tokenize(words, language);

        Assert.Contains(expected, tokens.Index().Select(token => Lexicon.Of(language).Find(tokens, token.Index)?.English));
    }

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Repository.Path("src/Bot.Knowledge/Questions/Languages", file)).Where(line => line.Length > 0);
}
