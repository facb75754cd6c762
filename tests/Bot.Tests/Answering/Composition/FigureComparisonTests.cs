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

    private static void Check(string question, string expected, params (string Text, string Published)[] articles)
    {
        var passages = articles.Select((article, place) => Passages.Of(article.Text, file: $"{place}.md", publisher: $"Paper {place}", published: article.Published, rank: place + 1)).ToList();

        var claims = FigureComparison.Differing(FigureQuestion.Of(question)!, [new SelectedQuote(passages[0], [passages[0].Sentences[0]])], passages);

        Assert.Equal(expected.ReplaceLineEndings("\n"), string.Join('\n', claims.Select(claim => $"{claim.Phrase} | {claim.Speaker}")));
    }
}
