using Bot.Knowledge.Answering.Premises;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Premises;

public class SharedAlikeTests
{
    [Theory]
    [InlineData("Why was the arms embargo aimed only at Arden?", "The Council prohibited the supply of arms to Arden and to Velia alike. The embargo is in effect.", "Arms embargo")]
    [InlineData("Why was the ban laid on Arden alone?", "The ban was laid on both Arden and Velia.", "Ban")]
    [InlineData("Why did the inquiry blame only Velia for the shelling?", "The inquiry blamed Arden and Velia equally for the shelling.", "Inquiry")]
    [InlineData("How did Arden alone receive aid?", "Aid went to Arden and to Velia.", "Aid")]
    [InlineData("Why must only Velia withdraw its forces?", "Both Velia and Arden must withdraw their forces.", "Accord")]
    public void What_holds_of_two_alike_is_found(string question, string text, string title) => Assert.NotEmpty(SharedAlike.Find(question, [Passages.Of(text, title)]));

    [Theory]
    [InlineData("Why was the ban laid on Arden alone?", "The ban was laid on Arden alone. Talks of both Arden and Velia on the ban failed.")]
    [InlineData("Why was the ban laid on Arden?", "The ban was laid on both Arden and Velia.")]
    [InlineData("Why was the ban laid not only on Arden?", "The ban was laid on both Arden and Velia.")]
    [InlineData("Why was the ban laid on Arden alone?", "Arden and Velia met in May.")]
    public void What_bears_the_question_out_or_is_of_something_else_is_not(string question, string text) => Assert.Empty(SharedAlike.Find(question, [Passages.Of(text)]));
}
