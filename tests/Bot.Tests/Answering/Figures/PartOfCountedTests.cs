using Bot.Knowledge.Answering;
using Bot.Knowledge.Answering.Figures;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Figures;

public class PartOfCountedTests
{
    [Theory]
    [InlineData("How many of the people displaced from Kesh were Velian?", 1)]
    [InlineData("How many of the people killed at Kesh were Velian?", 0)]
    [InlineData("How many people were displaced from Kesh?", 0)]
    public void The_sentence_that_divides_those_counted_leads(string question, int place)
    {
        var passage = Passages.Of("About 120,000 people were displaced from Kesh. About 64,000 fled from the Ardenian and 56,000 from the Velian shore.");

        var quotes = PartOfCounted.First(FigureQuestion.Of(question)!, [new SelectedQuote(passage, [passage.Sentences[0]])], [passage]);

        Assert.Equal(passage.Sentences[place], quotes[0].Span);
    }
}
