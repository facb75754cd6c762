using Bot.Knowledge.Answering;
using Bot.Knowledge.Answering.Premises;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Premises;

public class DeniedPremiseTests
{
    [Theory]
    [InlineData("Why did Resolution Nine authorise the use of force against Arden?", "Resolution Nine took no side, nor did it authorise the use of force.")]
    [InlineData("Why did the accord give the valley independence?", "The valley regains its assembly; independence is excluded.")]
    [InlineData("Why did the inquiry conclude that Arden alone fired on the school?", "The school was hit twice. It could not be determined who had fired on it.")]
    [InlineData("Why did Arden cite the raid on Kesh in its order?", "The order of Arden rests on two attacks. The raid on Kesh, for which nobody has answered, forms no part of the grounds.")]
    [InlineData("What led Velia to admit that the mine was its own?", "Neither Arden nor Velia has said that the mine was its own.")]
    [InlineData("Why did Ann Dorn order the shelling of the Kesh bridges?", "Ann Dorn received us at home. When they wanted us to shell the bridges of Kesh, I said no.")]
    [InlineData("What made Ann Dorn stand for a third term?", "Ann Dorn was elected twice. She did not stand for a third term.")]
    [InlineData("Why did Norrland impose sanctions on Velia?", "Norrland has imposed no measures on either state.")]
    [InlineData("Why did the Kesh inquiry conclude that a torpedo sank the ferry?", "The Kesh inquiry looked at the ferry. The damage is not consistent with a torpedo. The ferry sank on a mine.")]
    [InlineData("Why did Arden arm the militia of Kesh?", "Arden says that it never armed the militia of Kesh.")]
    [InlineData("What led Velia to close the strait to traders?", "Velia did not close the strait to traders.")]
    public void A_source_that_denies_what_the_reason_is_asked_of_is_found(string question, string text) => Assert.NotNull(Find(question, text));

    [Theory]
    [InlineData("Why did the accord give the valley independence?", "The valley had asked for independence. The accord gives it independence. In the draft independence was excluded.")]
    [InlineData("Why did Arden exclude independence?", "The valley regains its assembly; independence is excluded.")]
    [InlineData("When did the accord give the valley independence?", "The valley regains its assembly; independence is excluded.")]
    [InlineData("Why did the rebels attack the convoy?", "The rebels knew that the army did not protect the convoy.")]
    [InlineData("Why did Arden attack the port?", "Arden ruled out talks and wanted the port.")]
    [InlineData("Why did Arden arm the militia of Kesh?", "Arden says that it never armed the militia of Kesh. According to the mission Arden armed the militia.")]
    [InlineData("What led Velia to close the strait to traders?", "Velia did not close the strait to traders until May.")]
    [InlineData("Why did Norrland impose sanctions on Velia?", "Norrland imposed no fewer than nine sanctions on Velia.")]
    public void Where_nothing_denies_it_or_a_source_bears_it_out_there_is_none(string question, string text) => Assert.Null(Find(question, text));

    private static SelectedQuote? Find(string question, string text)
    {
        var passage = Passages.Of(text);
        return DeniedPremise.Find(question, [new SelectedQuote(passage, passage.Sentences)], [passage]).SingleOrDefault();
    }
}
