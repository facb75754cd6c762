using Bot.Knowledge.Answering.Premises;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Premises;

public class UnstatedAspectTests
{
    [Theory]
    [InlineData("Where did Ann Dorn go to university?", "Ann Dorn, born in 1947, is a diplomat from Kesh.")]
    [InlineData("Which university did Ann Dorn attend?", "Ann Dorn led the talks at Kesh.")]
    [InlineData("What was the name of Joran Tal's wife?", "Joran Tal was a schoolteacher.")]
    [InlineData("In which cemetery was Joran Tal buried?", "Joran Tal was shot in the market.")]
    [InlineData("What sentence did Joran Tal receive?", "Joran Tal, 44, leads the group and has denied the killings.")]
    [InlineData("How many years was Joran Tal sentenced to?", "Joran Tal, 44, leads the group.")]
    [InlineData("When did the second prisoner exchange take place?", "The exchange of prisoners took place in November.")]
    [InlineData("Who brokered the second truce?", "The truce was brokered by Ann Dorn in May.")]
    [InlineData("What did the third report of the mission find?", "The report of the mission found that the truce held.")]
    [InlineData("Who was Velia's defence minister during the siege?", "For Velia it was signed by Ann Dorn, Minister of Fisheries.")]
    [InlineData("Who was the finance minister of Arden?", "In Arden, Health Minister Joran Tal resigned.")]
    public void What_no_text_touches_is_told(string question, string text) => Assert.True(UnstatedAspect.IsAskedFor(question, [Passages.Of(text)]));

    [Theory]
    [InlineData("Where did Ann Dorn go to university?", "Ann Dorn took her degree at Kesh.")]
    [InlineData("What was the name of Joran Tal's wife?", "Joran Tal was married to Ann Dorn.")]
    [InlineData("What sentence did Joran Tal receive?", "The court gave Joran Tal fourteen years.")]
    [InlineData("When did the second prisoner exchange take place?", "After the exchange in May another exchange took place in June.")]
    [InlineData("Who brokered the second truce?", "The first truce failed. Ann Dorn brokered a new truce.")]
    [InlineData("Where did the Second Fleet land?", "The fleet landed at Kesh.")]
    [InlineData("Who was Velia's defence minister during the siege?", "Velia's Minister of Defence, Ann Dorn, resigned.")]
    [InlineData("Who was Velia's defense minister during the siege?", "Defence Secretary Ann Dorn resigned.")]
    public void What_a_text_touches_is_not(string question, string text) => Assert.False(UnstatedAspect.IsAskedFor(question, [Passages.Of(text)]));
}
