using System.Text.RegularExpressions;
using Bot.Host.Pages;
using Bot.Knowledge.Questions.Languages;
using Bot.Tests.Support;

namespace Bot.Tests.Pages;

public partial class PageWordsTests
{
    private static readonly PageWords English = PageWords.For(Language.English);

    [Theory]
    [InlineData(Language.Turkish)]
    [InlineData(Language.Arabic)]
    [InlineData(Language.Hebrew)]
    [InlineData(Language.French)]
    [InlineData(Language.Russian)]
    [InlineData(Language.Ukrainian)]
    public void Each_language_has_the_same_words_with_the_same_places_to_fill_in(Language language)
    {
        var words = PageWords.For(language);

        Assert.Equal(English.Chat.Keys.Order(), words.Chat.Keys.Order());
        Assert.All(words.Chat, word => Assert.Equal(PlacesIn(English.Chat[word.Key]), PlacesIn(word.Value)));
        Assert.Equal(PlacesIn(English.Article.Original), PlacesIn(words.Article.Original));
        Assert.Equal(PlacesIn(English.Article.Place), PlacesIn(words.Article.Place));
        Assert.Equal(PlacesIn(English.Article.CorrectedOn), PlacesIn(words.Article.CorrectedOn));
    }

    [Fact]
    public void Every_word_that_the_page_and_its_scripts_name_is_there_and_no_other()
    {
        var page = File.ReadAllText(Repository.Path("src/Bot.Host/wwwroot/index.html"));
        var scripts = Directory.GetFiles(Repository.Path("src/Bot.Host/wwwroot"), "*.js", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        var named = from script in scripts from Match name in QuotedName().Matches(script) select name.Groups[1].Value;

        Assert.Empty(from script in scripts from Match name in NamedWord().Matches(script) where !English.Chat.ContainsKey(name.Groups[1].Value) select name.Value);
        Assert.All(English.Chat.Keys.Except(named), name => Assert.Contains($"{{{name}}}", page, StringComparison.Ordinal));
    }

    [Fact]
    public void No_word_can_end_the_script_element_that_it_is_handed_over_in() =>
        Assert.DoesNotContain(PageLanguage.All.SelectMany(page => PageWords.For(page.Language).Chat.Values), word => word.AsSpan().ContainsAny('<', '>', '&'));

    private static IEnumerable<string> PlacesIn(string words) => Place().Matches(words).Select(place => place.Value).Order();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\bword\('(\w+)'")]
    private static partial Regex NamedWord();

    [GeneratedRegex(@"'(\w+)'")]
    private static partial Regex QuotedName();
}
