using Bot.Knowledge.Answering;
using Bot.Knowledge.Answering.Sides;
using Bot.Knowledge.Retrieval;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Sides;

public class AskedLabelTests
{
    private static readonly Passage Arden = Passages.Of("The council of Arden met at Kesh. Of the junta it asks nothing.", file: "arden.md", publisher: "Council of Arden", kind: "party to the conflict");

    private static readonly Passage Radio = Passages.Of("Good evening. The bandits in the hills will be dealt with. Bread is cheap.", file: "radio.md", publisher: "Radio Velia", kind: "state broadcaster");

    private static readonly Passage Herald = Passages.Of("The council of Arden met at Kesh on Monday.", file: "herald.md");

    [Theory]
    [InlineData("What word did the Council of Arden use for the government?")]
    [InlineData("What did the council of Arden call the government in Torvel?")]
    [InlineData("How did the Arden council refer to the government?")]
    [InlineData("How does the council of Arden describe the other side?")]
    [InlineData("Which term did Arden's council use for the rulers in Torvel?")]
    public void The_word_of_the_one_asked_about_is_quoted(string question) => Assert.Contains("junta", Quoted(question));

    [Theory]
    [InlineData("How did state radio speak of the people in the hills?")]
    [InlineData("What did Velian state radio call the men in the hills?")]
    [InlineData("What did state media call the fighters?")]
    public void A_medium_of_the_state_is_known_by_its_kind(string question) => Assert.Contains("bandits", Quoted(question));

    [Theory]
    [InlineData("What did they call the government?")]
    [InlineData("What is the council of Arden?")]
    [InlineData("How did the council of Arden meet?")]
    public void A_question_for_nobodys_word_has_no_label(string question) => Assert.Null(AskedLabel.Of(question));

    [Fact]
    public void Without_such_a_word_the_quotes_stay() =>
        Assert.Equal("The council of Arden met at Kesh on Monday.", Quoted("What did the mayor of Halm call the council?"));

    private static string Quoted(string question) =>
        string.Join(' ', AskedLabel.Of(question)!.In([new SelectedQuote(Herald, Herald.Sentences)], [Herald, Arden, Radio]).Select(quote => quote.Passage.TextUnder(quote.Span)));
}
