using Bot.Knowledge.Answering;
using Bot.Knowledge.Answering.Figures;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Figures;

public class FigureComparisonTests
{
    private const string Question = "How many civilians were killed at Port Lume?";

    private const string Office = "At least 31 civilians were killed at Port Lume, according to the regional health office.";

    [Fact]
    public void Different_figures_of_different_claimants_stand_in_the_order_of_their_dates() => Check(
        Question,
        """
        44 civilians were killed | the Velian ministry
        At least 31 civilians were killed | the regional health office
        """,
        (Office, "2021-03-04"),
        ("The shelling of Port Lume was on Tuesday. In all, 44 civilians were killed at Port Lume, the Velian ministry said.", "2021-03-02"));

    [Fact]
    public void Two_claimants_in_one_article_are_told_apart() => Check(
        "How many died at Port Lume?",
        """
        31 dead | The health office
        toll at 44 | the ministry
        """,
        ("The health office counted 31 dead at Port Lume, while the ministry put the toll at 44.", "2021-03-04"));

    [Fact]
    public void A_bare_figure_of_another_claimant_counts_what_the_sentence_before_counts() => Check(
        "How many refugees from Velia did Arden take in?",
        """
        Refugees in Arden registered with the Office numbered 96,300 | the Office
        140,000 | The authorities in Kesh
        """,
        ("Refugees in Arden registered with the Office numbered 96,300. The authorities in Kesh speak of 140,000. Velia's Ministry of Regions counts 365,000 displaced.", "2021-03-04"));

    [Fact]
    public void The_size_of_a_force_is_given_by_its_soldiers_and_by_the_force() => Check(
        "How large was the force that Arden sent across the pass in April 2012?",
        """
        2,400 personnel | Arden's defence ministry
        force at 9,000 | Velia's general staff
        """,
        ("Arden's defence ministry spoke of 2,400 personnel; Velia's general staff put the force at 9,000, a number that the agency was unable to verify. The road over the pass was closed.", "2012-04-10"));

    [Fact]
    public void Shares_are_set_against_shares_and_not_against_numbers() => Check(
        "What share of the homes in Port Lume was wrecked in the siege?",
        """
        Six houses in ten are gone | 
        41 per cent had been destroyed | the Mission
        """,
        ("Some 900 people died in the siege of Port Lume. Six houses in ten are gone.", "2021-03-04"),
        ("A survey by the Mission after the siege of Port Lume found that 41 per cent had been destroyed. In all, 4,200 homes were damaged.", "2021-03-05"));

    [Fact]
    public void A_figure_counts_the_same_behind_sentences_that_go_on_about_it() => Check(
        "How many people were driven from their homes in Arden?",
        """
        people displaced in Arden at 410,000 | The office
        150,000 | The council
        """,
        ("The office estimated the number of people displaced in Arden at 410,000. Of these, 95,000 came from Lume. The estimate rests on camp registers. Other figures are in circulation. The council speaks of 150,000.", "2021-03-04"));

    [Fact]
    public void A_party_may_call_the_event_otherwise() => Check(
        "How many people died in the siege of Port Lume?",
        """
        5,200 people lost their lives | 
        About 1,900 persons lost their lives | 
        """,
        ("5,200 people lost their lives in the siege of Port Lume.", "2021-03-04", "Health Office of Velia", null),
        ("Operations around Port Lume have achieved their purpose. About 1,900 persons lost their lives there.", "2021-03-05", "Army of Arden", null));

    [Fact]
    public void The_figure_of_a_whole_war_is_not_that_of_a_siege() => Check(
        "How many people died in the siege of Port Lume?",
        "",
        ("5,200 people lost their lives in the siege of Port Lume.", "2021-03-04"),
        ("The commission documented by name 17,260 persons who died in the war. The siege of Port Lume was the longest.", "2021-03-05"));

    [Fact]
    public void One_sides_losses_are_told_from_the_others() => Check(
        "What were Arden's losses in the battle of Port Lume?",
        """
        lost no fewer than 600 soldiers | 
        37 dead | 
        """,
        ("The aggressor lost no fewer than 600 soldiers in the battle of Port Lume. Our own losses amount to 118 dead.", "2021-03-04", "Army of Velia", "party to the conflict"),
        ("Losses of the Mission in the battle of Port Lume came to 37 dead, the spokesman said. He put the number of Velian servicemen killed at more than 400.", "2021-03-05", "Army of Arden", "party to the conflict"),
        ("Forty-three civilian deaths in the battle of Port Lume were documented by name.", "2021-03-06", "Monitors", null));

    [Fact]
    public void A_side_that_names_the_place_otherwise_is_heard_when_it_speaks_of_the_day() => Check(
        "How many Velian soldiers fell during the battle of Port Lume?",
        """
        118 dead | 
        servicemen killed at more than 400 | 
        """,
        ("The battle of Port Lume ended on 27 April 2021. Our own losses amount to 118 dead.", "2021-04-28", "Army of Velia", "party to the conflict"),
        ("Lumegrad was taken on 27 April. Our losses in the battle came to 37 dead, the spokesman said. He put the number of Velian servicemen killed at more than 400.", "2021-04-29", "Army of Arden", "party to the conflict"));

    [Fact]
    public void Of_a_whole_war_only_figures_of_the_whole_are_set_side_by_side() => Check(
        "How many people died in the whole war?",
        """
        deaths of 18,400 people | the Commission
        count of 15,900 | The government
        figure of 26,000 | the Front
        between 22,000 and 27,500 people lost their lives | 
        """,
        ("Comparing four overlapping lists, we estimate that between 22,000 and 27,500 people lost their lives in the conflict.", "2021-12-05", "Review", null),
        ("Between March 2009 and October 2015 the Commission documented the deaths of 18,400 people by name. It holds this to be a minimum. The government's count of 15,900 omits those who died under the Front; the figure of 26,000 put forward by the Front could not be confirmed.", "2021-11-21", "Commission", null),
        ("At least 31 people were killed at Port Lume during the war.", "2021-03-04", "Herald", null));

    [Fact]
    public void What_is_called_by_its_name_in_one_article_is_described_in_the_next() => Check(
        "What was the death toll of the hospital shelling in Port Lume?",
        """
        At least 31 people, most of them patients, were killed | rescue workers at the scene
        Nineteen persons are known to this Command to have died | 
        forty-six | 
        """,
        ("At least 31 people, most of them patients, were killed on Sunday when shells struck the St Ann hospital in Port Lume, rescue workers at the scene said.", "2021-03-01", "Herald", null),
        ("The ship fired at a store in Port Lume. It did not fire at a hospital. Nineteen persons are known to this Command to have died, among them a number of gunners.", "2021-03-02", "Fleet Command of Velia", "party to the conflict"),
        ("The Office has identified those who died at St Ann or later of their injuries. There were forty-six: forty patients and six members of staff.", "2021-03-09", "Health Office", null),
        ("A ferry was sunk by a mine on 7 April 2021. At least 208 people died.", "2021-04-08", "Herald", null));

    [Theory]
    [InlineData("How many of the Blue Heron's crew died?")]
    [InlineData("How many died aboard the Blue Heron?")]
    [InlineData("What was the death toll on the Blue Heron?")]
    [InlineData("Give me the number of people killed on the Blue Heron.")]
    [InlineData("how many lives were lost on the Blue Heron")]
    [InlineData("Number of dead on the Blue Heron")]
    public void Those_aboard_are_counted_however_they_are_asked_for(string question) => Check(
        question,
        """
        Fourteen of the 22 people aboard the trawler Blue Heron were killed | the coastguard
        Nine bodies | 
        """,
        ("Fourteen of the 22 people aboard the trawler Blue Heron were killed when the vessel came under fire, the coastguard said.", "2021-04-12", "Herald", null),
        ("The trawler Blue Heron attempted to ram the patrol vessel. Nine bodies, and not fourteen, were recovered.", "2021-05-04", "Ministry of Arden", "party to the conflict"));

    [Theory]
    [InlineData("how many people did the blockade kill")]
    [InlineData("How many lives did the blockade cost?")]
    [InlineData("How many people died because of the blockade?")]
    [InlineData("What was the death toll of the blockade?")]
    public void A_figure_for_all_is_set_beside_one_that_names_the_places(string question) => Check(
        question,
        """
        lives of 1,240 people | the Health Ministry
        at least 312 deaths | 
        """,
        ("The blockade cost the lives of 1,240 people on the islands and in the Kesh district, the Health Ministry announced.", "1999-09-14", "Television of Velia", null),
        ("Our researchers went through the registers of the Isle of Lume under the blockade. We were able to document at least 312 deaths in which lack of food was the main cause.", "1999-10-02", "Monitors", null));

    [Theory]
    [InlineData("How many Ardenian sailors were lost in the naval battle?")]
    [InlineData("How many sailors did Arden lose in the naval battle?")]
    public void Who_admits_a_loss_counts_their_own_and_who_claims_to_have_killed_the_other_sides(string question) => Check(
        question,
        """
        loss of 263 sailors | Arden
        340 | Velia
        """,
        ("The naval battle was fought in July 1998. Arden acknowledged the loss of 263 sailors. Velia, which at first claimed to have killed five hundred, later spoke of 340. Velia gave its own dead as 22.", "2005-06-01", "Gazetteer", null),
        ("The garrison surrendered.", "1998-08-01", "Ministry of Velia", "party to the conflict"));

    [Theory]
    [InlineData("How strong were the Shorewatch?")]
    [InlineData("What was the strength of the Shorewatch?")]
    [InlineData("How numerous were the Shorewatch?")]
    [InlineData("How many fighters did the Shorewatch have?")]
    public void The_strength_of_a_group_is_told_by_those_under_arms(string question) => Check(
        question,
        """
        3,000 under arms | Lund
        700 | Velia's Interior Ministry
        1,100 to 1,400 | 
        """,
        ("How many the Shorewatch are is anybody's guess. Lund has spoken of 3,000 under arms. Velia's Interior Ministry says that the number never exceeded 700; we think 1,100 to 1,400 plausible. Monitors accuse them of shooting seventeen Velian prisoners.", "2001-02-15"));

    [Theory]
    [InlineData("How many people drowned in the Pride of Lume?")]
    [InlineData("How many died when the Pride of Lume went down?")]
    public void What_happened_on_the_same_day_of_another_year_or_to_nobody_is_no_figure_of_it(string question) => Check(
        question,
        "",
        ("Thirty-four people who were thought to have drowned in the Pride of Lume never boarded her. The coastguard, which announced it on 21 January 1998, now puts the dead at 174 instead of 208.", "1998-01-22", "Herald", null),
        ("The battle was fought on 27 July 1998. Arden claimed to have killed five hundred.", "2005-06-01", "Gazetteer", null),
        ("Jonas, who was nine on 21 January 1998, said that he had held on to a man of the Pride of Lume before he understood that the man was dead.", "2000-01-01", "Monitors", null),
        ("- 27 July 1998: battle in the strait, 285 dead. - 6 December 1997: the Pride of Lume sinks. - 21 January 1998: three sailors are killed.", "2003-01-01", "Almanac", null));

    [Fact]
    public void A_question_about_one_figure_is_not_answered_with_others() => Check(
        "How big is the margin of error on the 58,000 displaced figure?",
        "",
        ("An estimated 58,000 islanders have been displaced. The ministry reports 71,500 displaced.", "2003-01-27"));

    [Fact]
    public void What_one_claimant_counted_before_and_after_are_no_two_sources() => Check(
        "How many died at Port Lume?",
        "",
        ("The health office said that 31 civilians died at Port Lume. The health office had spoken of 17 dead a day earlier.", "2021-03-04"));

    [Theory]
    [InlineData("In all, 31 civilians were killed at Port Lume, the mayor said.")]
    [InlineData("Some 40 soldiers were killed at Port Lume, the ministry said.")]
    [InlineData("In all, 60 civilians were wounded at Port Lume, the ministry said.")]
    [InlineData("In all, 60 civilians were killed at Kesh, the ministry said.")]
    [InlineData("In 1911, 60 civilians were killed at Port Lume, the ministry said.", "On 3 March 2021 at least 31 civilians were killed at Port Lume.")]
    [InlineData("Among the dead at Port Lume were 12 children.")]
    [InlineData("Port Lume has 4,000 civilians.")]
    public void The_same_figure_or_one_for_something_else_is_no_difference(string other, string first = Office) =>
        Check(Question, "", (first, "2021-03-04"), (other, "2021-03-05"));

    [Fact]
    public void Figures_for_all_are_not_compared_where_a_part_of_them_is_asked_for() => Check(
        "How many of the people killed at Port Lume were children?",
        "",
        (Office, "2021-03-04"),
        ("In all, 44 civilians were killed at Port Lume, the Velian ministry said.", "2021-03-02"));

    [Fact]
    public void Copies_of_one_story_count_as_one() => Check(
        Question,
        """
        At least 31 civilians were killed | the regional health office
        44 civilians were killed | the ministry
        """,
        (Office, "2021-03-04"),
        (Office.Replace("At least", "At least some", StringComparison.Ordinal), "2021-03-05"),
        ("By 6 March 44 civilians were killed at Port Lume, the ministry said.", "2021-03-06"));

    private static void Check(string question, string expected, params (string Text, string Published)[] articles) =>
        Check(question, expected, [.. articles.Select((article, place) => (article.Text, article.Published, $"Paper {place}", (string?)null))]);

    private static void Check(string question, string expected, params (string Text, string Published, string Publisher, string? Kind)[] articles)
    {
        var passages = articles.Select((article, place) => Passages.Of(article.Text, file: $"{place}.md", publisher: article.Publisher, published: article.Published, kind: article.Kind, rank: place + 1)).ToList();

        var claims = FigureComparison.Differing(FigureQuestion.Of(question)!, [new SelectedQuote(passages[0], [passages[0].Sentences[0]])], passages);

        Assert.Equal(expected.ReplaceLineEndings("\n"), string.Join('\n', claims.Select(claim => $"{claim.Phrase} | {claim.Speaker}")));
    }
}
