using Bot.Knowledge.Answering.Premises;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Premises;

public class UnnamedPersonTests
{
    [Theory]
    [InlineData("Who was in command of the Grey Heron?", "The patrol vessel Grey Heron, whose commander fired first, turned away.")]
    [InlineData("Who commanded the Grey Heron?", "The captain of the Grey Heron refused to stop. His crew of nine was rescued.")]
    [InlineData("What was the name of the captain of the Grey Heron?", "The trawler Blue Finch was rammed by the Grey Heron, and its captain died.")]
    [InlineData("Name the judge who dissented in the Tal trial.", "In the case of Joran Tal one judge dissented.")]
    [InlineData("Which judge dissented in the Tal case?", "The court convicted Joran Tal, one judge dissenting.")]
    [InlineData("Who signed the Treaty of Port Lume for Velia?", "The Treaty of Port Lume was signed in 1868 after a quarrel. It gave Velia the harbour.")]
    [InlineData("Who signed the Kesh accord on behalf of Arden?", "The Kesh accord with Arden was signed in May at Cape Norr.")]
    [InlineData("Who was the pilot of the Ardenian bomber?", "The pilot of the Ardenian bomber parachuted to safety.")]
    [InlineData("Who was the surgeon on duty at Kesh?", "At Kesh a surgeon operated by candlelight.")]
    [InlineData("Who translated for the Velian delegation?", "The interpreter of the Velian delegation fell ill.")]
    [InlineData("Who was the interpreter of the Velian delegation?", "The interpreter of the Velian delegation fell ill.")]
    public void A_role_without_a_name_answers_nothing(string question, string text) =>
        Assert.True(UnnamedPerson.IsAskedFor(question, [Passages.Of(text)]));

    [Theory]
    [InlineData("Who was in command of the Grey Heron?", "The Grey Heron, commanded by Joran Tal, fired first.")]
    [InlineData("Who commanded the Grey Heron?", "The Grey Heron turned away. Its captain, Joran Tal, said nothing.")]
    [InlineData("Who commanded the Grey Heron?", "Captain Tal of the Grey Heron fired first.")]
    [InlineData("Name the judge who dissented in the Tal trial.", "In the case of Joran Tal one judge dissented. It was Ann Dorn.")]
    [InlineData("Who signed the Treaty of Port Lume for Velia?", "The Treaty of Port Lume bears two signatures. For Velia: Ann Dorn, Minister of Fisheries.")]
    [InlineData("Who signed the Kesh accord?", "The Kesh accord was signed by Dorn. In her youth Ann Dorn had been a judge.")]
    [InlineData("Who shelled Kesh?", "Kesh was shelled at dawn.")]
    [InlineData("Who commanded the Grey Heron?", "The Blue Finch had lost its captain.")]
    public void A_name_or_another_matter_tells_nothing(string question, string text) =>
        Assert.False(UnnamedPerson.IsAskedFor(question, [Passages.Of(text)]));
}
