using Bot.Knowledge.Answering.Figures;

namespace Bot.Tests.Answering.Figures;

public class FigureQuestionTests
{
    [Theory]
    [InlineData("Death toll of the bombing of the market at Port Lume?", "killed", null)]
    [InlineData("Casualty figures for the shelling of Port Lume?", "casualties", null)]
    [InlineData("How many nurses were killed at Port Lume?", "killed", "nurs")]
    [InlineData("How many aid workers have been arrested in Arden?", "captured", "worker")]
    [InlineData("How many Velians had been driven from their homes by mid-1991?", "displaced", "people")]
    [InlineData("How many people were forced to flee Port Lume?", "displaced", "people")]
    [InlineData("How many families lost their homes in the flood?", "displaced", "families")]
    [InlineData("How many people were saved when the ferry sank?", "rescued", "people")]
    [InlineData("How many teachers lost their lives?", "killed", "teacher")]
    [InlineData("How many of the crew died?", "killed", "people")]
    [InlineData("How many died at Port Lume?", "killed", null)]
    [InlineData("Number of displaced persons in Arden?", "displaced", "people")]
    [InlineData("What share of the homes in Port Lume was wrecked?", "destroyed", "buildings")]
    [InlineData("What percentage of the villagers fled?", "fled", "civilians")]
    [InlineData("What proportion of the houses was damaged in the raid?", "destroyed", "buildings")]
    public void What_happened_and_to_whom_is_read_from_the_question(string question, string harm, string? counted)
    {
        var asked = FigureQuestion.Of(question)!;
        Assert.Equal((harm, counted), (asked.Harm, asked.Counted));
    }

    [Theory]
    [InlineData("What share of the homes was wrecked?", true)]
    [InlineData("How much of the town was destroyed?", true)]
    [InlineData("How many homes were wrecked?", false)]
    public void A_share_is_asked_for_by_its_own_words(string question, bool isOfShare) => Assert.Equal(isOfShare, FigureQuestion.Of(question)!.IsOfShare);

    [Fact]
    public void A_word_for_the_harmed_that_begins_a_question_names_no_side() => Assert.Empty(FigureQuestion.Of("Death toll of the bombing of Port Lume?")!.Side);
}
