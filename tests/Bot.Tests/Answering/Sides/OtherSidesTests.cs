using Bot.Knowledge.Answering;
using Bot.Knowledge.Answering.Sides;
using Bot.Knowledge.Retrieval;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Sides;

public class OtherSidesTests
{
    private const string Question = "Who shelled the hospital of Estmark?";

    private static readonly Passage Accusation = Passage("arden.md", "Arden ministry", "party to the conflict", "The Ministry says that the fire on the hospital of Estmark was opened by Velian artillery on 14 May 2021.");

    [Fact]
    public void A_statement_of_another_side_on_the_event_stands_against_a_statement()
    {
        var reply = Passage("velia.md", "Velia ministry", "party to the conflict", "Velia learned with sorrow of the deaths at the hospital of Estmark. None of our batteries fired that morning.");

        var account = Assert.Single(OtherSides.Of(Question, [Quote(Accusation)], [Accusation, reply]));

        Assert.Equal(("Velia ministry", true), (account.Speaker, account.IsOfParty));
        Assert.Equal("None of our batteries fired that morning.", account.Sentence.Text);
    }

    [Fact]
    public void Of_an_inquiry_what_it_could_not_establish_goes_first()
    {
        var inquiry = Passage("inquiry.md", "Strait Commission", "commission of inquiry", "The commission found that six shells hit the hospital of Estmark on 14 May 2021. It could not be determined which of the two forces had fired.");

        var accounts = OtherSides.Of(Question, [Quote(Accusation)], [Accusation, inquiry]);

        Assert.Equal("It could not be determined which of the two forces had fired.", accounts[0].Sentence.Text);
        Assert.False(accounts[0].IsOfParty);
    }

    [Fact]
    public void Of_an_inquiry_its_finding_stands_beside_what_it_could_not_establish()
    {
        var inquiry = Passage("inquiry.md", "Strait Commission", "commission of inquiry", "The commission found that six shells hit the hospital of Estmark on 14 May 2021. It could not be determined which of the two forces had fired.");

        Assert.Equal("The commission found that six shells hit the hospital of Estmark on 14 May 2021.", OtherSides.Of(Question, [Quote(Accusation)], [Accusation, inquiry])[1].Sentence.Text);
    }

    [Fact]
    public void Of_an_inquiry_into_many_events_only_what_is_said_of_the_one_asked_about_is_taken()
    {
        var inquiry = Passage(
            "inquiry.md", "Strait Commission", "commission of inquiry",
            "The commission documented 900 deaths.\n\nFor the siege of Kesh it found new registers, and it could not establish who had fired on the bakery.\n\nThe allegations on the hospital of Estmark came too late to be examined.");

        Assert.Equal("The allegations on the hospital of Estmark came too late to be examined.", Assert.Single(OtherSides.Of(Question, [Quote(Accusation)], [Accusation, inquiry])).Sentence.Text);
    }

    [Fact]
    public void A_statement_on_another_event_is_no_reply()
    {
        var other = Passage("velia.md", "Velia ministry", "party to the conflict", "Velia denies that its troops crossed the river at Halm.");

        Assert.Empty(OtherSides.Of(Question, [Quote(Accusation)], [Accusation, other]));
    }

    [Fact]
    public void Beside_a_source_that_is_no_side_nothing_is_looked_for()
    {
        var news = Passage("news.md", "Herald", "newspaper", "The hospital of Estmark was shelled on 14 May 2021.");
        var reply = Passage("velia.md", "Velia ministry", "party to the conflict", "Velia denies that it shelled the hospital of Estmark.");

        Assert.Empty(OtherSides.Of(Question, [Quote(news)], [news, reply]));
    }

    [Fact]
    public void Blame_denial_and_what_nobody_established_are_reported_where_the_event_has_just_been_told()
    {
        var news = Passage(
            "news.md", "Herald", "newspaper",
            "A bomb went off at the market of Halm on Tuesday. The interior minister blamed the Front within an hour. The Front denied any part in it. Bread is dear. Taxes rose. Rain fell. Roads froze. He denied that taxes would rise again.");

        Assert.Equal(
            ["The interior minister blamed the Front within an hour.", "The Front denied any part in it."],
            OtherSides.Reported("Who was behind the bomb at the market of Halm?", [], [news]).Select(account => account.Sentence.Text));
    }

    private static SelectedQuote Quote(Passage passage) => new(passage, [passage.Sentences[0]]);

    private static Passage Passage(string file, string publisher, string kind, string text) => Passages.Of(text, "On the day", file, publisher, kind: kind);
}
