using Bot.Knowledge.Answering.Premises;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Premises;

public class AbsentThingTests
{
    [Theory]
    [InlineData("Who won the trial of Joran Tal?", "Joran Tal denies the charges. No trial date has been set.")]
    [InlineData("When did the referendum in Kesh take place?", "Kesh joined Arden without a referendum.")]
    public void A_thing_that_the_sources_only_deny_is_found(string question, string text) =>
        Assert.NotEmpty(AbsentThing.Find(question, [Passages.Of(text)]));

    [Theory]
    [InlineData("Who won the trial of Joran Tal?", "No trial date was set in May. The trial of Joran Tal began in June.")]
    [InlineData("Was the trial of Joran Tal held?", "Joran Tal denies the charges. No trial date has been set.")]
    [InlineData("Why has the trial of Joran Tal not begun?", "Joran Tal denies the charges. No trial date has been set.")]
    [InlineData("Who won the trial of Karl Voss?", "Joran Tal denies the charges. No trial date has been set.")]
    public void What_another_sentence_tells_of_or_the_question_leaves_open_is_not_absent(string question, string text) =>
        Assert.Empty(AbsentThing.Find(question, [Passages.Of(text)]));
}
