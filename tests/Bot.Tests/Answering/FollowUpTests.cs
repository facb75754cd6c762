using Bot.Knowledge.Answering;

namespace Bot.Tests.Answering;

public class FollowUpTests
{
    [Theory]
    [InlineData("And when did the fighting end?")]
    [InlineData("Who signed it?")]
    [InlineData("Why?")]
    [InlineData("How many were in favour?")]
    [InlineData("Which town was taken back that day?")]
    [InlineData("Who took over as president two days later?")]
    [InlineData("What about the navy?")]
    [InlineData("How many people died there?")]
    public void A_question_that_leaves_its_subject_unsaid_leans_back(string question) =>
        Assert.True(FollowUp.LeansBack(question));

    [Theory]
    [InlineData("How do I bake bread?")]
    [InlineData("What is NATO?")]
    [InlineData("Which ship was the one that sank in the harbour?")]
    [InlineData("Were there observers at the river crossing?")]
    [InlineData("When did the Korean War end?")]
    public void A_question_that_names_its_subject_stands_alone(string question) =>
        Assert.False(FollowUp.LeansBack(question));

    [Fact]
    public void Questions_that_lean_on_each_other_go_back_to_the_one_that_stands_alone() =>
        Assert.Equal(
            "Where did Ada Lund meet the envoys? On which ship? And who invited them?",
            FollowUp.InContext("And who invited them?", [Asked("When did the Korean War end?"), Asked("Where did Ada Lund meet the envoys?"), Asked("On which ship?")]));

    private static Exchange Asked(string question) => new(question, "");
}
