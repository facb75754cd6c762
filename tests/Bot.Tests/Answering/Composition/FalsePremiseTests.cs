using Bot.Knowledge.Answering.Composition;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Composition;

public class FalsePremiseTests
{
    [Theory]
    [InlineData("Why did the Council approve the invasion?", "The Council condemned the invasion in April.")]
    [InlineData("Why did the Council approve the invasion?", "The Council never approved the invasion.")]
    [InlineData("When did Velia sign the river accord?", "Velia refused to sign the river accord.")]
    [InlineData("Why did Arden win the battle of Kesh?", "Arden lost the battle of Kesh in June.")]
    [InlineData("Why did Arden invade Velia?", "Velia invaded Arden in 1921.")]
    [InlineData("Why was the harbour given to Velia?", "The treaty leaves open to which country the harbour belongs.")]
    [InlineData("Why was the harbour given to Velia?", "The treaty gave the harbour to Arden.")]
    [InlineData("Why did the truce collapse in its first week?", "The truce held in its first week.")]
    [InlineData("When did the tribunal acquit Joran Tal?", "The prosecutor of the tribunal charged Joran Tal.")]
    [InlineData("Why did Velia admit the shelling of Kesh?", "Velia denied the shelling of Kesh.")]
    [InlineData("When did Velia ratify the accord of Port Lume?", "Velia did not ratify the accord of Port Lume.")]
    public void What_the_sources_say_against_the_question_is_found(string question, string text) =>
        Assert.Equal(text, Assert.Single(FalsePremise.Find(question, [Passages.Of(text)])) is var quote ? quote.Passage.TextUnder(quote.Span) : "");

    [Theory]
    [InlineData("Why did the Council approve the invasion?", "The Council approved the invasion in April.")]
    [InlineData("Why did the Council approve the invasion?", "The Council condemned the famine in April.")]
    [InlineData("Why did the Council approve the invasion?", "Kesh condemned the invasion in April.")]
    [InlineData("Why did the Council reject the invasion?", "The Council condemned the invasion in April.")]
    [InlineData("Why did Velia refuse to sign the river accord?", "Velia refused to sign the river accord.")]
    [InlineData("Did the Council approve the invasion?", "The Council condemned the invasion in April.")]
    [InlineData("Why did Arden invade Velia?", "Arden invaded Velia in 1921. Velia then invaded Arden.")]
    [InlineData("When did the tribunal acquit Joran Tal?", "The mayor charged Joran Tal with theft.")]
    [InlineData("How does the mayor explain the fall of the bridge?", "The mayor said that the bridge was blown up and resisted no flood.")]
    [InlineData("When was the accord signed?", "The accord was not signed by Kesh.")]
    [InlineData("Why was the harbour given to Velia?", "The treaty gave the harbour to Velia.")]
    [InlineData("Why was the harbour given to Velia?", "The treaty gave ships free passage to the harbour.")]
    public void What_bears_the_question_out_or_speaks_of_something_else_is_no_false_premise(string question, string text) =>
        Assert.Empty(FalsePremise.Find(question, [Passages.Of(text)]));

    [Theory]
    [InlineData("How did Arden win the war?", "Arden signed an accord after nine years of war.", true)]
    [InlineData("How did Arden win the war?", "Arden won the war at Kesh.", false)]
    [InlineData("How did Arden win the war?", "Velia has a harbour.", false)]
    public void Where_no_source_bears_an_act_out_what_speaks_of_those_involved_comes_nearest(string question, string text, bool isNear) =>
        Assert.Equal(isNear, FalsePremise.NearestTo(question, [Passages.Of(text)]).Count > 0);
}
