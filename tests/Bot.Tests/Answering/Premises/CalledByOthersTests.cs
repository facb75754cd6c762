using Bot.Knowledge.Answering.Premises;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Premises;

public class CalledByOthersTests
{
    [Theory]
    [InlineData("Why did the League call the siege a genocide?", "The League counted the dead of the siege. They were many. In her speech Minister Ann Dorn spoke of a genocide.")]
    [InlineData("Why did the League describe the raid as a massacre?", "The League named nobody. Hours passed. It was in the evening that Velia called the raid a massacre.")]
    [InlineData("When did Kesh brand the rebels as terrorists?", "Kesh talked to the rebels.", false)]
    [InlineData("Why did the League call the siege a genocide?", "The League called the siege a genocide.", false)]
    [InlineData("Why did the League call the siege a genocide?", "In her speech Minister Ann Dorn spoke of a genocide.", false)]
    public void A_word_that_only_others_use_is_found(string question, string text, bool isFound = true) =>
        Assert.Equal(isFound, CalledByOthers.Find(question, [Passages.Of(text)]).Count > 0);
}
