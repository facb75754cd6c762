using Bot.Knowledge.Embeddings;
using Bot.Knowledge.Questions.Languages;
using Bot.Knowledge.Questions.Spelling;
using Bot.Tests.Support;

namespace Bot.Tests.Questions.Spelling;

public sealed class SpellingCorrectorTests : IDisposable
{
    private static readonly CommonWords Common = new(LocalModelFiles.BesideProgram);

    private readonly TestKnowledge _knowledge = new();
    private readonly NameIndex _names;

    public SpellingCorrectorTests() => _names = new NameIndex(_knowledge.Index);

    public void Dispose()
    {
        _names.Dispose();
        _knowledge.Dispose();
    }

    [Theory]
    [InlineData("Who led the Confedracy?", "Who led the Confederacy?")]
    [InlineData("who took lumegard in 1921", "who took Lumegrad in 1921")]
    [InlineData("What did Rendall sign?", "What did Rendell sign?")]
    [InlineData("What did the Confedreation's army do?", "What did the Confederation's army do?")]
    [InlineData("Who won WW2?", "Who won World War II?")]
    public async Task A_name_that_no_article_holds_is_put_into_the_spelling_of_the_articles(string typed, string expected) =>
        Assert.Equal(expected, await CorrectAsync(typed));

    [Theory]
    [InlineData("what sentance did he get", "what sentence did he get")]
    [InlineData("When did they recieve it?", "When did they receive it?")]
    [InlineData("how many casulties were there", "how many casualties were there")]
    [InlineData("which goverment fell", "which government fell")]
    public async Task A_misspelt_common_word_is_put_right_when_an_article_holds_it(string typed, string expected) => Assert.Equal(expected, await CorrectAsync(typed));

    [Theory]
    [InlineData("who ratifies treaties")]
    [InlineData("did they liberate it")]
    [InlineData("who was the newsman")]
    [InlineData("what is a grengrocer")]
    [InlineData("when did they denounce it")]
    [InlineData("what is demilitarisation")]
    [InlineData("who was Sentance")]
    public async Task A_form_of_a_known_word_a_rare_word_and_a_capital_are_left(string typed) => Assert.Equal(typed, await CorrectAsync(typed));

    [Theory]
    [InlineData("Who led the Confederacy at Lumegrad?")]
    [InlineData("Who led the army of Kesteven?")]
    [InlineData("Where is Lume?")]
    [InlineData("How do I bake bread?")]
    [InlineData("")]
    public async Task What_the_articles_hold_and_what_nothing_comes_near_is_left(string typed) => Assert.Equal(typed, await CorrectAsync(typed));

    [Fact]
    public async Task A_name_that_begins_with_another_letter_is_another_name()
    {
        _knowledge.Write("a.md", "---\ntitle: Zambia\n---\nThe envoy of Zambia spoke.\n");
        await _knowledge.IngestAsync();

        Assert.Equal("Who is from Gambia?", await new SpellingCorrector(_knowledge.Index, _names, Common).CorrectAsync("Who is from Gambia?", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("prague", "prauge", 1)]
    [InlineData("confederacy", "confedracy", 1)]
    [InlineData("nuremberg", "nuremburg", 1)]
    [InlineData("abc", "", 3)]
    public void The_distance_counts_wrong_missing_and_exchanged_letters(string one, string other, int expected)
    {
        Assert.Equal(expected, LetterDistance.Between(one, other));
        Assert.Equal(expected, LetterDistance.Between(other, one));
    }

    private async Task<string> CorrectAsync(string question)
    {
        _knowledge.Write("a.md", "---\ntitle: The war\n---\nIn 1921 the Confederacy and the Confederation met Marcus Rendell at Lumegrad. The army of the Confederacy left Lumegrad in World War II. The government received the sentence and counted the casualties. Ada Newman spoke.\n");
        await _knowledge.IngestAsync();
        return await new SpellingCorrector(_knowledge.Index, _names, Common).CorrectAsync(question, TestContext.Current.CancellationToken);
    }
}
