using Bot.Knowledge.Questions.Screening;

namespace Bot.Tests.Questions.Screening;

public class NameStandInsTests
{
    [Theory]
    [InlineData("Was Dorn right to send the troops?", "Was Portugal right to send the troops?")]
    [InlineData("Who suffered more, the Ardenians or the Velians?", "Who suffered more, the Portugal or the Norway?")]
    [InlineData("Did Marek Dorn meet Brack before Marek Dorn left?", "Did Portugal meet Norway before Portugal left?")]
    [InlineData("how far is it from Brenna to Estmark, Kesta, Torvel, Halden and Lume?", "how far is it from Portugal to Norway, Peru, Chile, Chile and Chile?")]
    public void Names_are_replaced_in_the_order_in_which_they_come(string message, string expected) => Assert.Equal(expected, NameStandIns.PutInto(message));

    [Theory]
    [InlineData("")]
    [InlineData("was dorn right to send the troops?")]
    [InlineData("WAS DORN RIGHT TO SEND THE TROOPS?")]
    [InlineData("Dorn sent troops. Velia answered. Why?")]
    [InlineData("May I ask why? I'm new here, and I've no idea.")]
    public void What_is_not_told_from_other_words_stays(string message) => Assert.Equal(message, NameStandIns.PutInto(message));

    [Fact]
    public void Exchanged_names_leave_the_same_message() => Assert.Equal(
        NameStandIns.PutInto("Is Corin Vasil of Velia guilty, or Joran Mirek of Arden?"),
        NameStandIns.PutInto("Is Joran Mirek of Arden guilty, or Corin Vasil of Velia?"));
}
