using Bot.Knowledge.Answering.Premises;
using Bot.Knowledge.Retrieval;

namespace Bot.Tests.Answering.Premises;

public class NegatedVerbTests
{
    [Theory]
    [InlineData("Dorn did not stand for a third term.", "stand")]
    [InlineData("Arden has imposed no measures.", "impose")]
    [InlineData("Velia never closed the strait.", "close")]
    [InlineData("Neither Arden nor Velia closed the strait.", "close")]
    [InlineData("Velia refused to close the strait.", "close")]
    public void A_verb_that_is_denied_is_told(string sentence, string verb) => Assert.True(NegatedVerb.Is(sentence, PorterStemmer.Stem(verb)));

    [Theory]
    [InlineData("Dorn did not stand for a third term until May.", "stand")]
    [InlineData("Velia closed the strait.", "close")]
    [InlineData("Velia would not stop unless Arden closed the strait.", "close")]
    [InlineData("Arden imposed no fewer than nine measures.", "impose")]
    [InlineData("Arden not only closed the strait.", "close")]
    public void A_verb_that_is_done_or_depends_is_not(string sentence, string verb) => Assert.False(NegatedVerb.Is(sentence, PorterStemmer.Stem(verb)));
}
