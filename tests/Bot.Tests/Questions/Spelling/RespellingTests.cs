using Bot.Knowledge.Questions.Spelling;

namespace Bot.Tests.Questions.Spelling;

public class RespellingTests
{
    [Theory]
    [InlineData("When was the armistice at Lumegard signed?", "When was the armistice at Lumegrad signed?", "Lumegrad")]
    [InlineData("Who was AHL?", "Who was Ada Hale Lund?", "Ada Hale Lund")]
    [InlineData("Did Vosss meet Haale?", "Did Voss meet Hale?", "Voss meet Hale")]
    public void Only_what_was_spelt_anew_is_told(string typed, string corrected, string told) => Assert.Equal(told, Respelling.Of(typed, corrected));

    [Fact]
    public void A_question_whose_words_are_the_same_is_told_whole() => Assert.Equal("Who?", Respelling.Of("Who?", "Who?"));
}
