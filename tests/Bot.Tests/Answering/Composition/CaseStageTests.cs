using Bot.Knowledge.Answering;
using Bot.Knowledge.Answering.Composition;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Composition;

public class CaseStageTests
{
    [Theory]
    [InlineData("What did the appeal judges decide in Orr's case?", "The Appeals Chamber upheld both counts")]
    [InlineData("What became of the appeal of Lena Orr?", "The Appeals Chamber upheld both counts")]
    [InlineData("What sentence did Lena Orr get?", "She was sentenced to nine years")]
    [InlineData("Where was Lena Orr born?", "Lena Orr was born at Halm")]
    [InlineData("What did the appeal judges decide in Dorn's case?", "Lena Orr was born at Halm")]
    public void The_stage_of_the_case_that_is_asked_about_leads(string question, string first)
    {
        var passage = Passages.Of("Lena Orr was born at Halm. She was sentenced to nine years. The Appeals Chamber upheld both counts in May.", title: "Lena Orr, 1931–2003");

        var quote = CaseStage.First(question, [new SelectedQuote(passage, [passage.Sentences[0]])], [passage])[0];

        Assert.StartsWith(first, passage.TextUnder(quote.Span), StringComparison.Ordinal);
    }
}
