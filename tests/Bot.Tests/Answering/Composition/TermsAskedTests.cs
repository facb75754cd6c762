using Bot.Knowledge.Answering;
using Bot.Knowledge.Answering.Composition;
using Bot.Knowledge.Retrieval;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Composition;

public class TermsAskedTests
{
    private static readonly Passage Accord = Passages.Of(
        "The accord was signed at Kesh on 4 May 2021. The observers applauded. Velia undertakes to withdraw its troops within sixty days. Prisoners are to be exchanged all for all. The harbour remains open to both.",
        "The Kesh Accord");

    [Theory]
    [InlineData("What were the terms of the Kesh Accord?")]
    [InlineData("What were the chief provisions of the accord?")]
    [InlineData("List the main obligations in the accord.")]
    [InlineData("Which conditions did the Kesh Accord set?")]
    [InlineData("what does the accord provide")]
    [InlineData("What did the accord of Kesh lay down?")]
    [InlineData("Summarise the terms of the Kesh Accord")]
    public void What_an_agreement_lays_down_is_quoted_and_not_who_signed_it(string question) => Assert.Equal(
        ["Velia undertakes to withdraw its troops within sixty days.", "Prisoners are to be exchanged all for all."],
        TermsAsked.First(question, [Signed], [Accord]).Select(quote => quote.Passage.TextUnder(quote.Span)));

    [Theory]
    [InlineData("Who signed the Kesh Accord?")]
    [InlineData("What did the accord say about the harbour?")]
    [InlineData("On what terms did Ada Lund leave the ministry?")]
    [InlineData("What were the terms of the Halm Treaty?")]
    [InlineData("What was the name of the accord?")]
    public void Other_questions_and_other_agreements_keep_their_quotes(string question)
    {
        SelectedQuote[] quotes = [Signed];

        Assert.Same(quotes, TermsAsked.First(question, quotes, [Accord]));
    }

    [Fact]
    public void One_sentence_alone_does_not_take_the_place_of_what_was_found()
    {
        var passage = Passages.Of("The accord was signed at Kesh. Prisoners are to be exchanged.", "The Kesh Accord");
        var signed = new SelectedQuote(passage, [passage.Sentences[0]]);

        Assert.Equal([signed], TermsAsked.First("What were the terms of the Kesh Accord?", [signed], [passage]));
    }

    private static SelectedQuote Signed => new(Accord, [Accord.Sentences[0]]);
}
