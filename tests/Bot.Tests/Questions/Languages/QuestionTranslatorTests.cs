using Bot.Knowledge.Questions.Languages;
using Bot.Tests.Support;

namespace Bot.Tests.Questions.Languages;

public sealed class QuestionTranslatorTests : IDisposable
{
    private readonly TestKnowledge _knowledge = new();
    private readonly NameIndex _names;

    public QuestionTranslatorTests() => _names = new NameIndex(_knowledge.Index);

    public void Dispose()
    {
        _names.Dispose();
        _knowledge.Dispose();
    }

    [Theory]
    [InlineData(Language.Turkish, "Velia birlikleri Lumegrad'dan ne zaman çekildi?", "when Velia troops Lumegrad withdraw")]
    [InlineData(Language.Arabic, "متى وقّع ريندل معاهدة السلام؟", "when sign Rendell peace treaty")]
    [InlineData(Language.Hebrew, "מי חתם על הסכם הנהר בלומגרד?", "who sign on agreement river Lumegrad")]
    [InlineData(Language.French, "Quand Rendell a-t-il quitté Lumegrad ?", "when Rendell leave Lumegrad")]
    [InlineData(Language.Russian, "Какую границу пересекли войска в 1921 году под Лумеградом?", "which border cross troops in 1921 year under Lumegrad")]
    [InlineData(Language.Ukrainian, "Хто підписав угоду в Лумеграді?", "who sign agreement in Lumegrad")]
    public async Task The_words_and_names_of_a_question_are_given_in_English_with_the_asking_word_first(Language language, string question, string expected)
    {
        await KnowAsync("The envoy Marcus Rendell came to Lumegrad in 1921. On the river Velia had its troops.");

        var english = await RenderAsync(question, language);

        Assert.Equal(expected, english.Text);
        Assert.Null(english.Typed);
    }

    [Fact]
    public async Task What_is_not_understood_is_left_out_and_counted()
    {
        await KnowAsync("The envoy came to Lumegrad.");

        var english = await RenderAsync("Savaş sonrası dönercilik?", Language.Turkish);

        Assert.Equal(("war after", 2.0 / 3), (english.Text, english.Understood));
    }

    [Fact]
    public async Task A_name_is_found_as_soon_as_an_article_has_it_and_no_longer_than_that()
    {
        await KnowAsync("The envoy came to Lumegrad.");
        var before = await RenderAsync("Где Ренделл?", Language.Russian);

        await KnowAsync("The envoy met Rendell.");
        var after = await RenderAsync("Где Ренделл?", Language.Russian);

        await KnowAsync("The envoy met nobody.");
        var again = await RenderAsync("Где Ренделл?", Language.Russian);

        Assert.Equal(("where", "where Rendell", "where"), (before.Text, after.Text, again.Text));
        Assert.Equal(["Rendell"], after.Names);
    }

    [Fact]
    public async Task Over_articles_in_its_own_language_a_question_stays_as_typed()
    {
        const string question = "Ateşkes ne zaman imzalandı?";
        await KnowAsync("Elçi Lumegrad kentine geldi ve ateşkes için görüştü. İki ordu nehri hazirana kadar terk etti.");

        Assert.Equal(question, (await RenderAsync(question, Language.Turkish)).Text);
    }

    [Fact]
    public async Task Where_some_articles_are_in_its_language_it_is_to_be_searched_for_as_typed_too()
    {
        const string question = "Ateşkes ne zaman imzalandı?";
        _knowledge.Write("one.md", "# Background\n\nThe envoy came to Lumegrad.");
        await KnowAsync("Elçi Lumegrad kentine geldi ve ateşkes için görüştü. İki ordu nehri hazirana kadar terk etti.");
        await KnowAsync("The envoy met nobody.", "two.md");

        var english = await RenderAsync(question, Language.Turkish);

        Assert.Equal(("when ceasefire sign", question), (english.Text, english.Typed));
    }

    [Fact]
    public async Task English_stays_as_typed()
    {
        var english = await RenderAsync("Who was Süleyman Demirel?", Language.English);

        Assert.Equal(("Who was Süleyman Demirel?", 1.0), (english.Text, english.Understood));
    }

    private async Task KnowAsync(string text, string name = "article.md")
    {
        _knowledge.Write(name, $"# Background\n\n{text}");
        await _knowledge.IngestAsync();
    }

    private Task<EnglishRendering> RenderAsync(string question, Language language) =>
        new QuestionTranslator(_names).RenderAsync(question, language, TestContext.Current.CancellationToken);
}
