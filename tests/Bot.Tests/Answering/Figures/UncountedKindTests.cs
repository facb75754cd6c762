using Bot.Knowledge.Answering.Figures;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Figures;

public class UncountedKindTests
{
    private const string Bureau = "The bombing of the fish hall at Port Lume killed 88 civilians, the health bureau said. The council said that seventeen fighters had died at Port Lume.";

    [Theory]
    [InlineData("How many nurses were killed at the fish hall at Port Lume?", true)]
    [InlineData("How many teachers died in the bombing of the fish hall at Port Lume?", true)]
    [InlineData("How many journalists were killed at the fish hall in Port Lume?", true)]
    [InlineData("How many people were killed at the fish hall at Port Lume?", false)]
    [InlineData("How many died at the fish hall at Port Lume?", false)]
    [InlineData("How many civilians were killed at the fish hall at Port Lume?", false)]
    [InlineData("How many soldiers were killed at the fish hall at Port Lume?", false)]
    [InlineData("How many nurses were killed at Lumegrad?", false)]
    public void A_kind_of_people_that_nobody_counts_is_told_from_those_who_are(string question, bool expected) =>
        Assert.Equal(expected, UncountedKind.IsAskedFor(FigureQuestion.Of(question), [Passages.Of(Bureau)]));

    [Fact]
    public void A_kind_that_any_source_counts_is_counted() =>
        Assert.False(UncountedKind.IsAskedFor(FigureQuestion.Of("How many nurses were killed at the fish hall at Port Lume?"), [Passages.Of(Bureau), Passages.Of("Among the dead of the fish hall at Port Lume were three nurses.", file: "b.md")]));
}
