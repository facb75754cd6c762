using Bot.Knowledge.Answering.Sentences;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Sentences;

public class AliasesTests
{
    [Theory]
    [InlineData("The harbour is called Port Lume in Arden and Lumegrad in Velia.")]
    [InlineData("It appears in the documents of the Ardenian authorities as Port Lume and in those of the Front as Lumegrad.")]
    [InlineData("Islanders call it Port Lume, the calm harbour, while the name Lumegrad was given by settlers.")]
    [InlineData("Port Lume, which Velia calls Lumegrad, has two harbours.")]
    [InlineData("The treaty leaves out the town that Arden calls Port Lume and Velia calls Lumegrad.")]
    [InlineData("The convoy sails to the city that the charts call Port Lume and its inhabitants Lumegrad.")]
    public void A_source_tells_of_two_names(string sentence) =>
        Assert.Equal([("Port Lume", "Lumegrad")], AskedFor("Where is Lumegrad?", sentence));

    [Theory]
    [InlineData("Kesta was renamed as Nova in 1921.")]
    [InlineData("He served as General Moor's aide and later as Minister of Defence.")]
    [InlineData("Talks were held in Kesta (Arden) on Monday.")]
    [InlineData("They called Kesta and the other towns Monday's prize.")]
    public void Others_are_no_two_names_of_one_place(string sentence) => Assert.Empty(AskedFor("What happened in Kesta?", sentence));

    [Fact]
    public void Names_that_two_articles_write_together_are_of_one_place() =>
        Assert.Equal([("Kesta", "Kestovo")], AskedFor("Where is Kesta?", "Returns to Kesta (Kestovo) have stopped.", "KESTA/KESTOVO, May 3 - The council met."));

    [Fact]
    public void An_abbreviation_is_no_second_name() =>
        Assert.Empty(AskedFor("What is the Alliance?", "The Strait Alliance (SATO) was founded in 1921.", "The Strait Alliance (SATO) was dissolved in 1936."));

    [Fact]
    public void Names_that_one_article_alone_writes_together_are_not() =>
        Assert.Empty(AskedFor("Where is Kesta?", "Talks in Kesta (Arden) failed.", "The council of Kesta met."));

    private static IEnumerable<(string, string)> AskedFor(string question, params string[] texts) =>
        Aliases.AskedFor(question, [.. texts.Select((text, place) => Passages.Of(text, file: $"{place}.md"))]).Select(names => (names.First, names.Second));
}
