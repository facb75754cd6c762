using Bot.Knowledge.Answering;
using Bot.Knowledge.Answering.Premises;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Premises;

public class FalsePremiseTests
{
    [Fact]
    public void A_claim_that_is_rejected_stands_in_the_sentence_before()
    {
        var passage = Passages.Of("The assembly said that the frigate had rammed the ferry. Velia's navy ministry rejected the claim.");

        Assert.Equal([passage.Sentences[1]], Assert.Single(FalsePremise.Find("Why did Velia admit that the frigate had rammed the ferry?", [passage])).Sentences);
    }

    [Theory]
    [InlineData("Why did the Council approve the invasion?", "The Council condemned the invasion in April.")]
    [InlineData("Why did the Council approve the invasion?", "The Council never approved the invasion.")]
    [InlineData("When did Velia sign the river accord?", "Velia refused to sign the river accord.")]
    [InlineData("Why did Arden win the battle of Kesh?", "Arden lost the battle of Kesh in June.")]
    [InlineData("Why did Arden invade Velia?", "Velia invaded Arden in 1921.")]
    [InlineData("Why was the harbour given to Velia?", "The treaty leaves open to which country the harbour belongs.")]
    [InlineData("Why was the harbour given to Velia?", "The treaty gave the harbour to Arden.")]
    [InlineData("Why did the truce collapse in its first week?", "The truce held in its first week.")]
    [InlineData("When did the tribunal acquit Joran Tal?", "The prosecutor of the tribunal charged Joran Tal.")]
    [InlineData("Why did Velia admit the shelling of Kesh?", "Velia denied the shelling of Kesh.")]
    [InlineData("When did Velia ratify the accord of Port Lume?", "Velia did not ratify the accord of Port Lume.")]
    [InlineData("Why did the assembly turn down the accord?", "The assembly approved the accord in May.")]
    [InlineData("What made Anton Tal refuse to put his name to the accord?", "Anton Tal signed the accord in May.")]
    [InlineData("Why did the court refuse to let the two envoys go?", "In May the court released the two envoys.")]
    [InlineData("What drove Arden to ambush the Velian fleet?", "Velian ships attacked the Ardenian fleet in 1921.")]
    [InlineData("When did Arden win back Port Lume from the Velians?", "Velian forces re-captured Port Lume from the Ardenians.")]
    [InlineData("Why did Kesh sell the island to Norrland?", "Velia sold the island to Norrland in 1921.")]
    [InlineData("How did Arden retaliate for the rockets on its harbour?", "But Arden refused to retaliate.")]
    [InlineData("Why did Arden declare war on Velia?", "Arden stopped short of a declaration of war on Velia.")]
    [InlineData("Why did Arden recognise the assembly of Kesh?", "Arden ruled out recognition of the assembly of Kesh.")]
    [InlineData("Why did Kesh vote against the curbs on Velia?", "The curbs on Velia were adopted, Kesh abstaining.")]
    [InlineData("Why did Arden stay away from the convention of 1936?", "Arden and Velia signed the convention in 1936.")]
    [InlineData("Why did Norrland take the Front off its list?", "Norrland placed the Front on its list of terrorist organisations.")]
    [InlineData("Why did Kesh join the harbour truce?", "Kesh, which was not a party to the harbour truce, kept its boats at home.")]
    [InlineData("When did Norrland sign the river accord?", "Norrland took no part in the river accord.")]
    [InlineData("Why did the assembly turn the Norrland mission away?", "The assembly consented to the Norrland mission within a day.")]
    [InlineData("How come Ada Lund became defence minister?", "Ada Lund left the army, turning down the post of defence minister.")]
    public void What_the_sources_say_against_the_question_is_found(string question, string text) =>
        Assert.Equal(text, Assert.Single(FalsePremise.Find(question, [Passages.Of(text)])) is var quote ? quote.Passage.TextUnder(quote.Span) : "");

    [Theory]
    [InlineData("Why did the Council approve the invasion?", "The Council approved the invasion in April.")]
    [InlineData("Why did the Council approve the invasion?", "The Council condemned the famine in April.")]
    [InlineData("Why did the Council approve the invasion?", "Kesh condemned the invasion in April.")]
    [InlineData("Why did the Council reject the invasion?", "The Council condemned the invasion in April.")]
    [InlineData("Why did Velia refuse to sign the river accord?", "Velia refused to sign the river accord.")]
    [InlineData("Did the Council approve the invasion?", "The Council condemned the invasion in April.")]
    [InlineData("Why did Arden invade Velia?", "Arden invaded Velia in 1921. Velia then invaded Arden.")]
    [InlineData("When did the tribunal acquit Joran Tal?", "The mayor charged Joran Tal with theft.")]
    [InlineData("When did the truce take effect in Kesh?", "The truce failed to take effect in Kesh in May. It took effect in Kesh in June.")]
    [InlineData("When did Arden hold talks with Velia?", "Talks of Arden with Velia collapsed in June.")]
    [InlineData("When did Velia join the league?", "New members of the league were Arden and Velia in 1972 (though Norrland did not join the league).")]
    [InlineData("When did Kesh accept the terms of Arden?", "Arden would break off talks if Kesh refused to accept the terms of Arden.")]
    [InlineData("How does the mayor explain the fall of the bridge?", "The mayor said that the bridge was blown up and resisted no flood.")]
    [InlineData("When was the accord signed?", "The accord was not signed by Kesh.")]
    [InlineData("Why was the harbour given to Velia?", "The treaty gave the harbour to Velia.")]
    [InlineData("Why was the harbour given to Velia?", "The treaty gave ships free passage to the harbour.")]
    [InlineData("Why did the assembly turn down the accord?", "The assembly voted down the accord in May.")]
    [InlineData("Why did Kesh sell the island to Norrland?", "Velia sold grain to Norrland in 1921.")]
    [InlineData("How did Arden retaliate for the rockets on its harbour?", "Velia refused to retaliate.")]
    [InlineData("What drove Arden to ambush the Velian fleet?", "Ardenian ships attacked the Velian fleet in 1921.")]
    [InlineData("When did Ada Lund become president?", "Ada Lund refused an interview. She became president in 1921.")]
    [InlineData("Why did the assembly turn the mission away?", "The assembly turned the mission away in June.")]
    [InlineData("Why did Arden refuse the offer of Velia?", "The port was handed over to Arden, which put its name to the offer and turned it down.")]
    public void What_bears_the_question_out_or_speaks_of_something_else_is_no_false_premise(string question, string text) =>
        Assert.Empty(FalsePremise.Find(question, [Passages.Of(text)]));

    [Theory]
    [InlineData("Why did the Front sign the Kesh armistice?", "The Kesh armistice was signed by the ministers of Arden and Velia. The Front was not a party to it.", true)]
    [InlineData("In which year did Velia denounce the Kesh convention?", "Notice of denunciation of the Kesh convention came from Arden in 1989. What the others hold of it is not known. Velia still regards it as binding.", true)]
    [InlineData("When did Velia recognise the assembly of Kesh?", "Arden recognised the assembly of Kesh in May. Others waited. Velia sent an envoy.", true)]
    [InlineData("Why did Velia sign the Kesh armistice?", "The Kesh armistice was signed by the ministers of Arden and Velia.", false)]
    [InlineData("Why did Velia sign the Kesh armistice?", "The Kesh armistice was signed by Ann Dorn and Joran Tal. Peace came. Velia was glad.", false)]
    [InlineData("Why did Velia sign the Kesh armistice?", "The Kesh armistice was signed by Norrland and the ministers of the two kingdoms.", false)]
    public void What_only_others_did_is_found_where_the_one_asked_about_is_known(string question, string text, bool isFound) =>
        Assert.Equal(isFound, FalsePremise.DoneByOthers(question, [Passages.Of(text)]).Count > 0);

    [Fact]
    public void Those_whom_a_sentence_calls_they_stand_in_the_one_before()
    {
        var passage = Passages.Of("Joran Tal is charged with theft. He denies the charges.");

        var quote = Assert.Single(FalsePremise.Find("Why did Joran Tal confess to the charges?", [passage]));

        Assert.Equal("He denies the charges.", passage.TextUnder(quote.Span));
    }

    [Theory]
    [InlineData("How did Arden win the war?", "Arden signed an accord after nine years of war.", true)]
    [InlineData("How did Arden win the war?", "Arden won the war at Kesh.", false)]
    [InlineData("How did Arden win the war?", "Velia has a harbour.", false)]
    public void Where_no_source_bears_an_act_out_what_speaks_of_those_involved_comes_nearest(string question, string text, bool isNear) =>
        Assert.Equal(isNear, FalsePremise.NearestTo(question, [Passages.Of(text)]).Count > 0);

    [Fact]
    public void Where_another_did_it_and_no_source_connects_such_an_act_with_the_one_asked_of_what_the_other_did_is_found()
    {
        var quoted = Passages.Of("Velia received the delegates of the Highland League.", rank: 1);
        var other = Passages.Of("By order of May the Highland League is outlawed.", publisher: "Gazette of Arden", file: "order.md", rank: 2);

        var quote = Assert.Single(FalsePremise.OfAnother("When did Velia outlaw the Highland League?", [new SelectedQuote(quoted, quoted.Sentences)], [quoted, other]));

        Assert.Equal(other, quote.Passage);
        Assert.Empty(FalsePremise.OfAnother("When did Arden outlaw the Highland League?", [new SelectedQuote(quoted, quoted.Sentences)], [quoted, other]));
    }

    [Theory]
    [InlineData("On what date did Norrland put the Halm Free Assembly on its list of terrorist organisations?", false)]
    [InlineData("When did Norrland designate the Halm Free Assembly?", false)]
    [InlineData("When did Norrland designate the Front?", true)]
    public void What_a_government_says_of_its_own_acts_needs_no_word_of_whose_they_are(string question, bool isBorneOut)
    {
        var passage = Passages.Of("By order of 5 July the minister of Norrland has designated the Front a terrorist organisation. The Halm Free Assembly, under which the Front claims to act, is not designated.", publisher: "Norrland Gazette", kind: "government");

        Assert.Equal(isBorneOut, FalsePremise.Find(question, [passage]).Count == 0);
    }
}
