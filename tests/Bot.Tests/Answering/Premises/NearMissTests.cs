using Bot.Knowledge.Answering;
using Bot.Knowledge.Answering.Premises;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Premises;

public class NearMissTests
{
    [Theory]
    [InlineData("How many kilometres of railway were cleared?", "Sixty kilometres of road were cleared.")]
    [InlineData("What was the name of Dorn's paternal grandfather?", "Dorn's maternal grandmother came from Kesh.")]
    [InlineData("Who signed the treaty for Norrland?", "For Arden it was signed by Ann Dorn, for Velia by Joran Tal.")]
    [InlineData("What sentence was handed down to Joran Tal?", "Joran Tal is charged with murder. He has pleaded not guilty.")]
    [InlineData("Who was Velia's foreign minister in 1921?", "For Arden it was signed by Foreign Minister Ann Dorn, for Velia by Chancellor Joran Tal.")]
    [InlineData("How many sailors were wounded in the strait?", "Arden lost 263 sailors in the strait.")]
    [InlineData("How many people were killed at Kesh?", "Nine people were injured at Kesh.")]
    public void Another_of_the_same_kind_is_told(string question, string text) => Assert.True(Is(question, text));

    [Theory]
    [InlineData("How many kilometres of railway were cleared?", "Sixty kilometres of road and ten of rail were cleared.")]
    [InlineData("Who signed the treaty for Velia?", "For Arden it was signed by Ann Dorn, for Velia by Joran Tal.")]
    [InlineData("Who signed the treaty for Norrland?", "Ann Dorn signed the treaty.")]
    [InlineData("What sentence was handed down to Joran Tal?", "Joran Tal was charged with murder. He was sentenced to ten years.")]
    [InlineData("What is Joran Tal charged with?", "Joran Tal is charged with murder.")]
    [InlineData("Who was Arden's foreign minister in 1921?", "For Arden it was signed by Foreign Minister Ann Dorn, for Velia by Chancellor Joran Tal.")]
    [InlineData("How many sailors were wounded in the strait?", "In the strait 263 sailors died and forty were hurt.")]
    [InlineData("What did the injured see at Kesh?", "Many at Kesh died.")]
    public void What_is_asked_of_or_may_be_it_is_none(string question, string text) => Assert.False(Is(question, text));

    [Fact]
    public void An_event_that_only_other_passages_name_is_not_the_one_quoted()
    {
        var (quoted, other) = (Passages.Of("The inquiry into the fire heard 88 witnesses."), Passages.Of("At Kesh 57 people were killed.", file: "kesh.md", rank: 2));

        Assert.True(NearMiss.Is("How many witnesses did the inquiry into the Kesh killings hear?", [new SelectedQuote(quoted, quoted.Sentences)], [quoted, other]));
        Assert.False(NearMiss.Is("How many witnesses did the inquiry into the Lume killings hear?", [new SelectedQuote(quoted, quoted.Sentences)], [quoted, other]));
    }

    [Theory]
    [InlineData("When did the tribunal charge Ada Lund?", "Ada Lund met the envoy. The envoy left. Orr, whom the tribunal had charged in 1997, died.", true)]
    [InlineData("What sentence did Ada Lund receive?", "Ada Lund was born at Halm. She sells nets.", true)]
    [InlineData("Why was Ada Lund convicted?", "Ada Lund was born at Halm. She sells nets.", true)]
    [InlineData("When did the tribunal charge Ada Lund?", "Ada Lund was indicted in May.", false)]
    [InlineData("What sentence did Ada Lund receive?", "Ada Lund met the envoy. She was jailed for nine years.", false)]
    [InlineData("Was Ada Lund convicted?", "Ada Lund was born at Halm.", false)]
    [InlineData("Who was in charge of the talks at Halm?", "The talks at Halm were led by Orr.", false)]
    [InlineData("When was their verdict on the Halm border?", "The border at Halm was drawn in 1921.", false)]
    public void A_stage_of_a_case_that_no_text_tells_of_the_person_is_not_stated(string question, string text, bool expected) => Assert.Equal(expected, Is(question, text));

    private static bool Is(string question, string text)
    {
        var passage = Passages.Of(text);
        return NearMiss.Is(question, [new SelectedQuote(passage, passage.Sentences)], [passage]);
    }
}
