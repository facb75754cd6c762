using Bot.Knowledge.Answering;

namespace Bot.Tests.Answering;

public class BackReferenceTests
{
    [Theory]
    [InlineData("He signed it in 1953.")]
    [InlineData("“They withdrew,” the ministry said.")]
    [InlineData("In response, the council met.")]
    [InlineData("However, talks went on.")]
    public void A_sentence_that_points_back_cannot_stand_alone(string sentence) =>
        Assert.True(BackReference.Leads(sentence));

    [Theory]
    [InlineData("Henry signed it in 1953.")]
    [InlineData("Thessaly was ceded in 1881.")]
    [InlineData("Sofia asked for terms.")]
    [InlineData("")]
    [InlineData("١٩٥٣ كانت سنة الهدنة.")]
    public void A_sentence_that_names_its_subject_can(string sentence) =>
        Assert.False(BackReference.Leads(sentence));
}
