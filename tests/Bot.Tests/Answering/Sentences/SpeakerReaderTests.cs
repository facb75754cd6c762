using Bot.Knowledge.Answering.Sentences;

namespace Bot.Tests.Answering.Sentences;

public class SpeakerReaderTests
{
    [Theory]
    [InlineData("According to the regional health office, 31 people died.", "the regional health office")]
    [InlineData("Arden's defence ministry says Velian guns shelled the hospital.", "Arden's defence ministry")]
    [InlineData("On 4 March the health office reported 31 deaths.", "the health office")]
    [InlineData("Velia denies it, saying its guns were silent.", "Velia")]
    [InlineData("An inquiry found that the shell came from the east.", "An inquiry")]
    [InlineData("Ann Lund, a spokeswoman for the mayor, said the bridge was closed.", "Ann Lund, a spokeswoman for the mayor")]
    [InlineData("“We left at dawn,” said the mayor of Port Lume.", "the mayor of Port Lume")]
    [InlineData("The dead were counted by the Red Crescent.", "the Red Crescent")]
    [InlineData("Estimates by the Kesh commission, published in May, range from 40 to 60.", "the Kesh commission")]
    [InlineData("Arden and Velia signed, but the Kesh Front later rejected the accord.", "the Kesh Front")]
    [InlineData("Kesh designated the Front a terrorist organisation.", "Kesh")]
    [InlineData("The government of Kesh placed the Front on its list of armed groups.", "The government of Kesh")]
    [InlineData("Kesh added the Front to the register in May.", "Kesh")]
    public void Who_is_said_to_have_said_it_is_found(string sentence, string expected) => Assert.Equal(expected, SpeakerReader.Find(sentence)?.In(sentence));

    [Theory]
    [InlineData("At least 31 civilians were reported killed.")]
    [InlineData("The two armies left Port Lume by June.")]
    [InlineData("It said that 31 people had died.")]
    [InlineData("The bridge was found destroyed.")]
    [InlineData("Put list.")]
    [InlineData("Soldiers placed mines on the road.")]
    [InlineData("The Front was placed on a list in May.")]
    public void No_speaker_is_found_where_none_is_named(string sentence) => Assert.Null(SpeakerReader.Find(sentence)?.In(sentence));

    [Fact]
    public void A_pronoun_speaks_for_somebody_named_before() => Assert.True(SpeakerReader.HasPronounSpeaker("By Friday it had counted 31 dead."));
}
