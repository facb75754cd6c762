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

    [Theory]
    [InlineData("Which judge presided over the trial?", "judg")]
    [InlineData("Which Velian general met Orben?", "gener")]
    [InlineData("Who was the pilot of the plane?", "pilot")]
    [InlineData("What was the name of the second ship?", "ship")]
    [InlineData("What illness did Orben die of?", "ill")]
    [InlineData("How many soldiers were wounded?", "soldier")]
    [InlineData("In which year did it end?", null)]
    [InlineData("Why did Velia attack?", null)]
    [InlineData("Who came?", null)]
    public void A_question_asks_with_a_noun(string question, string? stem) => Assert.Equal(stem, QuestionFacts.Of(question).Noun);

    [Fact]
    public void The_noun_stands_in_a_text_in_any_of_its_forms()
    {
        var facts = QuestionFacts.Of("How many soldiers were wounded?");

        Assert.True(facts.NounIsIn("Each soldier was asked."));
        Assert.False(facts.NounIsIn("About 600 wells burned."));
    }

    [Fact]
    public void A_question_without_a_noun_has_it_nowhere() => Assert.False(QuestionFacts.Of("Who came?").NounIsIn("Who came?"));

    [Theory]
    [InlineData("the siege", 1.0)]
    [InlineData("the siege of Halm", 0.5)]
    [InlineData("", 0.0)]
    public void An_answer_may_repeat_the_question(string answer, double share) =>
        Assert.Equal(share, QuestionFacts.Of("When did the siege end?").ShareRepeatedIn(answer));
}
