using Bot.Knowledge.Answering;
using Bot.Knowledge.Answering.Composition;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Composition;

public class WholeStatementTests
{
    private const string Text = "The harbour lies between Arden and Velia. The treaty leaves open to which country the harbour belongs.";

    [Theory]
    [InlineData("Does the harbour belong to Arden or to Velia?", 1)]
    [InlineData("Where does the harbour of Arden lie?", 0)]
    [InlineData("Does the harbour of Norrland belong to Arden?", 0)]
    public void The_sentence_that_speaks_of_all_that_a_yes_or_no_question_asks_leads(string question, int place)
    {
        var passage = Passages.Of(Text);

        var quotes = WholeStatement.First(question, [new SelectedQuote(passage, [passage.Sentences[0]])], [passage]);

        Assert.Equal(passage.Sentences[place], quotes[0].Span);
    }

    [Theory]
    [InlineData("Was Orr found guilty of persecution?")]
    [InlineData("Was Orr convicted of persecution?")]
    [InlineData("Has Orr been sentenced for persecution?")]
    public void What_became_of_a_charge_answers_whether_somebody_was_found_guilty_of_it(string question)
    {
        var passage = Passages.Of("The Chamber found Orr guilty of murder. The charge of persecution was not made out.");

        Assert.Equal(passage.Sentences[1], WholeStatement.First(question, [new SelectedQuote(passage, [passage.Sentences[0]])], [passage])[0].Span);
    }
}
