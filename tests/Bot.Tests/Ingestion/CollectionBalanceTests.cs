using Bot.Knowledge.Articles;
using Bot.Knowledge.Ingestion;

namespace Bot.Tests.Ingestion;

public class CollectionBalanceTests
{
    [Fact]
    public void A_small_collection_has_none() => Assert.Empty(CollectionBalance.Of([.. Articles(4, "A")]).Groups);

    [Fact]
    public void Articles_are_counted_by_each_fact_that_they_name()
    {
        var balance = CollectionBalance.Of([.. Articles(3, "A", "Arden"), .. Articles(2, "B", "Velia"), .. Articles(1, null)]);

        Assert.Equal(["publisher", "side"], balance.Groups.Select(group => group.Fact));
        Assert.Equal([new BalanceShare("A", 3), new BalanceShare("B", 2)], balance.Groups[0].Shares);
        Assert.Equal((1, null), (balance.Groups[0].Without, balance.Groups[0].Dominant));
    }

    [Theory]
    [InlineData(4, 1, true)]
    [InlineData(7, 3, false)]
    [InlineData(8, 2, true)]
    public void From_four_fifths_on_one_dominates(int first, int second, bool dominates)
    {
        var publishers = CollectionBalance.Of([.. Articles(first, "A"), .. Articles(second, "B")]).Groups[0];

        Assert.Equal(dominates ? new BalanceShare("A", first) : null, publishers.Dominant);
    }

    [Fact]
    public void Years_are_those_of_publication()
    {
        var articles = Enumerable.Range(0, 6).Select(number => new ArticleMetadata { Title = "T", Published = Date(number == 0 ? "2019" : "2020-05-04") });

        var years = CollectionBalance.Of([.. articles]).Groups.Single(group => group.Fact == "year");

        Assert.Equal(new BalanceShare("2020", 5), years.Dominant);
    }

    private static ArticleDate Date(string text) => ArticleDate.TryParse(text, out var date) ? date : throw new FormatException(text);

    private static IEnumerable<ArticleMetadata> Articles(int count, string? publisher, string? side = null) =>
        Enumerable.Repeat(new ArticleMetadata { Title = "T", Publisher = publisher, Side = side }, count);
}
