using Bot.Knowledge.Answering;

namespace Bot.Tests.Answering;

public class QuestionFactsTests
{
    [Fact]
    public void Names_are_capitalised_words_behind_the_first()
    {
        var facts = QuestionFacts.Of("Which Velian general met Orben in Port Lume?");

        Assert.Equal(["velian", "orben", "port", "lume"], facts.Names);
    }

    [Fact]
    public void Numbers_are_words_that_begin_with_a_digit()
    {
        var facts = QuestionFacts.Of("Were 31 civilians killed on 4 March 2021?");

        Assert.Equal(["31", "4", "2021"], facts.Numbers);
    }

    [Fact]
    public void What_is_counted_stands_behind_how_many()
    {
        var facts = QuestionFacts.Of("How many oil wells were burning?");

        Assert.Equal(["oil", "well"], facts.Unit);
        Assert.False(facts.UnitMissingIn("About 600 wells burned."));
        Assert.True(facts.UnitMissingIn("About 600 soldiers came."));
    }

    [Fact]
    public void A_question_that_counts_nothing_lacks_no_unit() =>
        Assert.False(QuestionFacts.Of("Who came?").UnitMissingIn(""));

    [Theory]
    [InlineData("the siege", 1.0)]
    [InlineData("the siege of Halm", 0.5)]
    [InlineData("", 0.0)]
    public void An_answer_may_repeat_the_question(string answer, double share) =>
        Assert.Equal(share, QuestionFacts.Of("When did the siege end?").ShareRepeatedIn(answer));
}
