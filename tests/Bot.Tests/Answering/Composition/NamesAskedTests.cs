using Bot.Knowledge.Answering;
using Bot.Knowledge.Answering.Composition;
using Bot.Knowledge.Retrieval;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Composition;

public class NamesAskedTests
{
    private static readonly Passage Both = Passages.Of("Ships call at the harbour. It is the city that the charts call Port Lume and its inhabitants Lumegrad.", file: "both.md");

    private static readonly Passage Origin = Passages.Of("\"Port Lume\" was painted on the customs house by a governor. Flour came by sea.", file: "origin.md");

    private static readonly Passage Other = Passages.Of("Shells fell on Port Lume on Monday.", file: "other.md");

    [Theory]
    [InlineData("Are Port Lume and Lumegrad one and the same city?")]
    [InlineData("Is Lumegrad the same place as Port Lume?")]
    [InlineData("Are Lumegrad and Port Lume two names for one city?")]
    [InlineData("Are Port Lume and Lumegrad the same?")]
    public void Whether_two_names_are_of_one_place_is_told_by_the_sentence_that_gives_both(string question) =>
        Assert.StartsWith("It is the city", First(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("Where does the name Port Lume come from?")]
    [InlineData("How does the mayor account for the name Port Lume?")]
    [InlineData("Who gave the city the name “Port Lume”?")]
    public void A_name_is_told_of_where_it_stands_in_quotation_marks(string question) =>
        Assert.StartsWith("\"Port Lume\" was painted", First(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("When was Port Lume shelled?")]
    [InlineData("Name the commander at Port Lume.")]
    [InlineData("What is the name of the general?")]
    public void Other_questions_keep_their_quotes(string question) =>
        Assert.StartsWith("Shells fell", First(question), StringComparison.Ordinal);

    private static string First(string question)
    {
        var first = NamesAsked.First(question, [new SelectedQuote(Other, Other.Sentences)], [Other, Both, Origin])[0];
        return first.Passage.TextUnder(first.Span);
    }
}
