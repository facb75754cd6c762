using Bot.Knowledge.Answering.Premises;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Premises;

public class OtherGainerTests
{
    [Theory]
    [InlineData("How many seats did the Union get?", "Ann Dorn, of the Union, lost to the Coastal Party, which took 54 of the 101 seats.")]
    [InlineData("How many seats did Dorn's Union of Labour win in May?", "The Coastal Party won 54 seats.")]
    [InlineData("How many votes did Ann Dorn receive?", "Joran Tal received 8,400 votes.")]
    [InlineData("What share of the vote did Ann Dorn win?", "Joran Tal won 52 per cent of the vote.")]
    public void What_fell_to_another_is_told(string question, string text) => Assert.True(OtherGainer.IsIn(question, [Passages.Of(text)]));

    [Theory]
    [InlineData("How many seats did the Coastal Party get?", "Ann Dorn, of the Union, lost to the Coastal Party, which took 54 of the 101 seats.")]
    [InlineData("How many seats did the Union get?", "The Coastal Party took 54 seats, the Union 31.")]
    [InlineData("How many seats did the Union get?", "Of the 101 seats, 31 went to the Union.")]
    [InlineData("How many seats did the Union get?", "It took 31 seats.")]
    [InlineData("How many seats did the Union get?", "The Coastal Party took 54 seats. The Union took 31 seats.")]
    public void What_may_have_fallen_to_the_one_asked_about_is_not(string question, string text) => Assert.False(OtherGainer.IsIn(question, [Passages.Of(text)]));
}
