using Bot.Knowledge.Answering;

namespace Bot.Tests.Answering;

public class AnswerTypeTests
{
    [Theory]
    [InlineData("How many ships were sunk?", "more than fifty")]
    [InlineData("How long did the siege last?", "four days")]
    [InlineData("When was the truce signed?", "12 March 1920")]
    [InlineData("In what year did the war end?", "1921")]
    [InlineData("Who signed the truce?", "General Orben")]
    [InlineData("Where did the envoys meet?", "in the town of Lume")]
    [InlineData("What was the name of the flagship?", "Calla")]
    public void Words_of_the_kind_that_is_asked_for_fit(string question, string words) =>
        Assert.True(AnswerType.Of(question).Fits(words));

    [Theory]
    [InlineData("How many ships were sunk?", "the northern fleet")]
    [InlineData("How many ships were sunk in 1920?", "on 12 March 1920")]
    [InlineData("When was the truce signed?", "by both commanders")]
    [InlineData("Who signed the truce?", "both commanders")]
    [InlineData("Which general captured Orben?", "Orben")]
    public void Words_of_another_kind_do_not_fit(string question, string words) =>
        Assert.False(AnswerType.Of(question).Fits(words));

    [Theory]
    [InlineData("Why did the talks fail?")]
    [InlineData("What did the treaty say?")]
    [InlineData("")]
    public void Open_questions_tell_nothing(string question) =>
        Assert.Null(AnswerType.Of(question).Fits("anything"));
}
