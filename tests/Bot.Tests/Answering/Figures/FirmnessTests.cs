using Bot.Knowledge.Answering;
using Bot.Knowledge.Answering.Figures;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Figures;

public class FirmnessTests
{
    [Theory]
    [InlineData("The Mission considers this a minimum.")]
    [InlineData("It holds this to be a minimum.")]
    [InlineData("Its figure is provisional, as the cellar has yet to be dug out.")]
    [InlineData("The margin of error is wide and the number should be treated with caution.")]
    [InlineData("The agency was unable to verify it.")]
    public void What_weakens_a_figure_is_told(string sentence) => Assert.True(Firmness.IsToldBy(sentence));

    [Theory]
    [InlineData("The treaty is final.")]
    [InlineData("Forty-three people were killed.")]
    [InlineData("The council set up a provisional government.")]
    public void Other_statements_are_not(string sentence) => Assert.False(Firmness.IsToldBy(sentence));

    [Theory]
    [InlineData("How sure is the office of its number of dead?", 2)]
    [InlineData("How many died at Port Lume?", 1)]
    public void It_is_quoted_where_the_question_asks_for_it(string question, int expected)
    {
        var passage = Passages.Of("In all, 57 people died at Port Lume. The survivors were led to the mill. Its figure is provisional.");

        var quotes = Firmness.Added(question, [new SelectedQuote(passage, [passage.Sentences[0]])], [passage]);

        Assert.Equal(expected, quotes.Count);
    }
}
