using System.Globalization;
using Bot.Knowledge.Answering.Figures;

namespace Bot.Tests.Answering.Figures;

public class SharesTests
{
    [Theory]
    [InlineData("About 40 percent of the houses burned.", "40 | About 40 percent of the houses burned | destroyed buildings")]
    [InlineData("Some 40% of the buildings were damaged.", "40 | Some 40% of the buildings were damaged | destroyed buildings")]
    [InlineData("No more than one house in five sustained damage.", "20 | No more than one house in five sustained damage | destroyed buildings")]
    [InlineData("Six houses in ten are gone.", "60 | Six houses in ten are gone | destroyed buildings")]
    [InlineData("Nine out of ten families fled.", "90 | Nine out of ten families fled | fled families")]
    [InlineData("Two thirds of the villagers fled, the governor said.", "66.67 | Two thirds of the villagers fled | fled civilians")]
    [InlineData("At least a third of its homes were levelled.", "33.33 | At least a third of its homes were levelled | destroyed buildings")]
    [InlineData("More than half of the homes were wrecked.", "50 | More than half of the homes were wrecked | destroyed buildings")]
    [InlineData("Three-quarters of the soldiers were captured.", "75 | Three-quarters of the soldiers were captured | captured fighters")]
    [InlineData("41 per cent had been destroyed.", "41 | 41 per cent had been destroyed | destroyed -")]
    public void A_share_is_read_with_what_it_is_of(string sentence, string expected) => Assert.Equal(expected, string.Join("; ", SharesIn(sentence).Select(figure =>
        $"{figure.Quantity.Low.ToString("0.##", CultureInfo.InvariantCulture)} | {figure.Phrase.In(sentence)} | {figure.Harm ?? "-"} {figure.Counted ?? "-"}")));

    [Theory]
    [InlineData("A quarter of an hour later the town fell.")]
    [InlineData("He came third in the race.")]
    [InlineData("They killed 3 men in 12 boats.")]
    [InlineData("Four people died in two days.")]
    [InlineData("Half a million people fled.")]
    [InlineData("In the first half of the year 31 people died.")]
    [InlineData("Roughly a third of these deaths were of cold.")]
    public void What_only_looks_like_a_share_is_none(string sentence) => Assert.Empty(SharesIn(sentence));

    private static IEnumerable<Figure> SharesIn(string sentence) => FigureReader.Read(sentence).Where(figure => figure.IsShare);
}
