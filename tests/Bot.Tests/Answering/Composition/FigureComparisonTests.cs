using Bot.Knowledge.Answering;
using Bot.Knowledge.Answering.Composition;
using Bot.Tests.Support;

namespace Bot.Tests.Answering.Composition;

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
