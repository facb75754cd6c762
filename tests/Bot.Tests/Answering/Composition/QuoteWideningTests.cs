using Bot.Knowledge.Answering;
using Bot.Knowledge.Answering.Composition;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Composition;

public class QuoteWideningTests
{
    [Theory]
    [InlineData("*Arden shelled the market.| Velia's claim could not be independently verified.", "Arden shelled the market. Velia's claim could not be independently verified.")]
    [InlineData("*The accord was signed in May.| However, it was never ratified.", "The accord was signed in May. However, it was never ratified.")]
    [InlineData("*Velian guns hit the hospital.| Velia denied it.", "Velian guns hit the hospital. Velia denied it.")]
    [InlineData("*At least 31 people were killed.| The figure was later corrected to 13.", "At least 31 people were killed. The figure was later corrected to 13.")]
    [InlineData("*Some 200 people died.| There was no independent confirmation.", "Some 200 people died. There was no independent confirmation.")]
    [InlineData("*At least 31 people were killed.| That count came from the regional health office.", "At least 31 people were killed. That count came from the regional health office.")]
    [InlineData("The regional health office published its count on Friday.| *At least 31 people were killed.", "The regional health office published its count on Friday. At least 31 people were killed.")]
    [InlineData("The health office sent two teams.| *By Friday it had counted 31 dead.", "The health office sent two teams. By Friday it had counted 31 dead.")]
    [InlineData("*“We saw the ships.| They left at dawn,” the mayor said.", "“We saw the ships. They left at dawn,” the mayor said.")]
    [InlineData("The Ministry of War of Velia met on Friday.| *According to the ministry, it rained.", "The Ministry of War of Velia met on Friday. According to the ministry, it rained.")]
    [InlineData("*The raid was genocide.| A tribunal later rejected the charge.", "The raid was genocide. A tribunal later rejected the charge.")]
    [InlineData("*The circumstances of his death are contested.| Arden's air force claims to have hit his car.| According to the Front he died of pneumonia.", "The circumstances of his death are contested. Arden's air force claims to have hit his car. According to the Front he died of pneumonia.")]
    public void It_takes_in_the_neighbour_that_changes_the_sense(string text, string expected) => Assert.Equal(expected, Widened(text));

    [Theory]
    [InlineData("The bridge was closed.| *Trade began again in May.| The ferry ran twice a day.", "Trade began again in May.")]
    [InlineData("*At least 31 people were killed, the health office said.| The mayor visited the wounded.", "At least 31 people were killed, the health office said.")]
    [InlineData("*The accord was signed in May.| However, trade grew slowly.", "The accord was signed in May.")]
    [InlineData("The Council met on Friday.| *According to the ministry, it rained.", "According to the ministry, it rained.")]
    [InlineData("*Lund led the talks.| The council rejected a budget for roads.", "Lund led the talks.")]
    public void It_leaves_alone_what_stands_alone(string text, string expected) => Assert.Equal(expected, Widened(text));

    /// <summary>The quote of the sentence behind the star.</summary>
    private static string Widened(string text)
    {
        var place = text.Split('|').ToList().FindIndex(sentence => sentence.Contains('*', StringComparison.Ordinal));
        var passage = Passages.Of(text.Replace("|", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal));

        return passage.TextUnder(QuoteWidening.Widen(new SelectedQuote(passage, [passage.Sentences[place]])).Span);
    }
}
