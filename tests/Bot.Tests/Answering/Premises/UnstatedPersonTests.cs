using Bot.Knowledge.Answering.Premises;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Premises;

public class UnstatedPersonTests
{
    [Theory]
    [InlineData("When was Ada Lund charged?", "Joran Tal was charged in 1997.")]
    [InlineData("What did Ada Lund say of the siege?", "The mayor called the siege a crime.")]
    public void A_person_whom_no_quoted_passage_names_is_found(string question, string text) =>
        Assert.True(UnstatedPerson.IsIn(question, [Passages.Of(text)]));

    [Theory]
    [InlineData("When was Ada Lund charged?", "Colonel Lund was charged in 1997.")]
    [InlineData("When was Ada Lund charged?", "She was charged in 1997.", "The case of Ada Lund")]
    [InlineData("When was Lund charged?", "The colonel was charged in 1997.")]
    [InlineData("When was Port Lume taken?", "The harbour was taken in 1997.")]
    [InlineData("What did Ada Lund's ministry say?", "Lund's ministry said nothing.")]
    public void One_named_there_or_over_it_and_what_is_no_full_name_is_not(string question, string text, string title = "Report") =>
        Assert.False(UnstatedPerson.IsIn(question, [Passages.Of(text, title)]));
}
