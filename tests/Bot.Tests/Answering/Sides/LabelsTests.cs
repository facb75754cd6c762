using Bot.Knowledge.Answering.Sides;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Sides;

public class LabelsTests
{
    private const string Text = "In 1999 Kesta placed the Strait Wardens on its list of terrorist organizations. The Strait Wardens describe themselves as a home guard. The Strait Wardens hold two islands.";

    [Fact]
    public void Who_gave_a_contested_label_and_what_they_call_themselves_stand_side_by_side() => Assert.Equal(
        ["In 1999 Kesta placed the Strait Wardens on its list of terrorist organizations.", "The Strait Wardens describe themselves as a home guard."],
        Labels.Of("Are the Strait Wardens terrorists?", [], [Passages.Of(Text)]).Select(account => account.Sentence.Text));

    [Fact]
    public void Without_such_a_word_nothing_is_looked_for() => Assert.Empty(Labels.Of("Who are the Strait Wardens?", [], [Passages.Of(Text)]));
}
