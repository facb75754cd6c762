using Bot.Knowledge.Answering.Premises;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Premises;

public class UnstatedNumbersTests
{
    [Theory]
    [InlineData("What was signed at Kesta in 1963?", "The convention was signed at Kesta in 1936.")]
    [InlineData("What did Resolution 41 demand?", "Resolution 14 demanded a ceasefire.")]
    [InlineData("Where were the 400 observers sent?", "The Council sent 300 observers to the strait.")]
    [InlineData("Who reported 12,500 dead?", "The office reported 12,400 dead.")]
    [InlineData("What happened in 1956?", "The talks went on from 1914–1918.")]
    public void A_number_that_no_quoted_passage_states_is_found(string question, string text) =>
        Assert.True(UnstatedNumbers.AreIn(question, [Passages.Of(text)]));

    [Theory]
    [InlineData("What was signed at Kesta in 1936?", "The convention was signed at Kesta in 1936.")]
    [InlineData("What happened in 1905?", "The war of 1904–05 ended at sea.")]
    [InlineData("What happened in 1916?", "The war of 1914-1918 was long.")]
    [InlineData("What changed in 1983?", "In the 1980s the port was closed.")]
    [InlineData("What changed in the 1980s?", "The port was closed in 1984.")]
    [InlineData("Who reported 12400 dead?", "The office reported 12,400 dead.")]
    [InlineData("Which of the 13 colonies stayed away?", "Of the thirteen colonies one stayed away.")]
    [InlineData("Who asked for $100 million?", "He asked for a hundred million dollars.")]
    [InlineData("Who flew the U-52?", "The plane was flown by Powers.")]
    [InlineData("Were the 43 dead all that were counted?", "Forty-three deaths were documented by name.")]
    [InlineData("Where did the 140,000 refugees stay?", "One hundred and forty thousand people found shelter.")]
    [InlineData("When was it signed?", "It was signed in 1936.")]
    public void What_is_stated_or_may_be_said_in_other_ways_is_not(string question, string text) =>
        Assert.False(UnstatedNumbers.AreIn(question, [Passages.Of(text)]));

    [Fact]
    public void Title_and_date_of_the_article_state_numbers_too()
    {
        var passage = Passages.Of("The Council met.", title: "Resolution 41", published: "2021-03-10");

        Assert.False(UnstatedNumbers.AreIn("What did Resolution 41 say in 2021?", [passage]));
    }
}
