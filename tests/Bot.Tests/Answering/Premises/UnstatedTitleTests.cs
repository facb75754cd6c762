using Bot.Knowledge.Answering.Premises;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Premises;

public class UnstatedTitleTests
{
    private const string Signing = "President Ann Dorn signed the accord in May.";

    [Fact]
    public void A_title_that_the_sources_give_to_another_is_found() =>
        Assert.Equal(["The court charged Colonel Joran Tal."], Find("When did President Tal sign the accord?", $"{Signing} The court charged Colonel Joran Tal."));

    [Theory]
    [InlineData("When did President Dorn sign the accord?", "The court charged Colonel Joran Tal.")]
    [InlineData("When did President Tal sign the accord?", "Joran Tal was born in Kesh.")]
    [InlineData("When did President Tal sign the accord?", "Colonel Joran Tal became president in June.")]
    [InlineData("When did Colonel Tal sign the accord?", "The court charged the colonel Joran Tal.")]
    [InlineData("When did Tal sign the accord?", "The court charged Colonel Joran Tal.")]
    public void A_title_that_may_be_borne_is_no_false_premise(string question, string text) => Assert.Empty(Find(question, $"{Signing} {text}"));

    [Fact]
    public void A_title_that_nobody_bears_in_the_sources_is_no_false_premise() =>
        Assert.Empty(Find("When did President Tal sign the accord?", "The court charged Colonel Joran Tal."));

    private static IEnumerable<string> Find(string question, string text) =>
        UnstatedTitle.Find(question, [Passages.Of(text)]).Select(quote => quote.Passage.TextUnder(quote.Span));
}
