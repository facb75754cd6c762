using Bot.Knowledge.Answering.Premises;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Premises;

public class OtherVerdictTests
{
    private const string Judgment = "The Chamber finds Orr guilty of the raid on the market. It acquits him of the shelling of the hospital. The charge of persecution was not made out.";

    [Theory]
    [InlineData("Why was Orr convicted of shelling the hospital?")]
    [InlineData("When was Orr found guilty of persecution?")]
    [InlineData("By which court was Orr convicted of the shelling of the hospital?")]
    [InlineData("Why was Orr acquitted of the raid on the market?")]
    [InlineData("For how long was Orr jailed for the shelling of the hospital?")]
    public void The_opposite_verdict_is_found(string question) => Assert.Single(OtherVerdict.Find(question, [Passages.Of(Judgment, title: "Prosecutor v. Orr")]));

    [Theory]
    [InlineData("Why was Orr convicted of the raid on the market?")]
    [InlineData("Why was Orr acquitted of the shelling of the hospital?")]
    [InlineData("Was Orr convicted of shelling the hospital?")]
    [InlineData("Why was Dorn convicted of shelling the hospital?")]
    [InlineData("Why was Orr convicted of theft?")]
    public void Elsewhere_nothing_is(string question) => Assert.Empty(OtherVerdict.Find(question, [Passages.Of(Judgment, title: "Prosecutor v. Orr")]));
}
