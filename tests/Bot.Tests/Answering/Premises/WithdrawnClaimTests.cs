using Bot.Knowledge.Answering.Premises;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Premises;

public class WithdrawnClaimTests
{
    private const string Correction = "Correction: An earlier version of this report said that a drone hit the bridge.";

    [Fact]
    public void What_a_correction_takes_back_is_found() =>
        Assert.Equal(Correction, Find("Why did a drone hit the bridge?", $"The bridge fell in a storm. {Correction}"));

    [Theory]
    [InlineData("Why did a storm hit the bridge?", "The bridge fell in a storm.", Correction)]
    [InlineData("Why did a drone hit the bridge?", "The bridge was hit by a drone.", Correction)]
    [InlineData("Did a drone hit the bridge?", "The bridge fell in a storm.", Correction)]
    [InlineData("Why was the report of a drone corrected?", "The bridge fell in a storm.", Correction)]
    [InlineData("Why did the flood take the bridge?", "The bridge fell.", "Correction: An earlier version said that it was a storm, but it was a flood.")]
    [InlineData("Why did a drone hit the bridge?", "The bridge fell.", "An earlier version of this report did not say that a drone had hit the bridge.")]
    public void What_stands_or_is_asked_about_as_an_error_is_not(string question, string text, string correction) =>
        Assert.Null(Find(question, $"{text} {correction}"));

    private static string? Find(string question, string text) =>
        WithdrawnClaim.Find(question, [Passages.Of(text)]) is [var quote] ? quote.Passage.TextUnder(quote.Span) : null;
}
