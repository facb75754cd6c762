using Bot.Knowledge.Retrieval;

namespace Bot.Tests.Retrieval;

public class RankFusionTests
{
    [Fact]
    public void What_two_rankings_name_comes_before_what_one_names_at_the_same_place() => Assert.Equal(
        ["both", "first", "second"],
        Fuse((["first", "both"], 1), (["second", "both"], 1)));

    [Fact]
    public void The_score_is_the_sum_of_the_reciprocal_ranks() => Assert.Equal(
        (1.0 / (RankFusion.K + 1)) + (1.0 / (RankFusion.K + 2)),
        RankFusion.Fuse<string>([(["a", "b"], 1), (["b", "a"], 1)])[0].Score,
        1e-12);

    [Fact]
    public void A_ranking_counts_by_its_weight() => Assert.Equal(
        ["heavy", "light"],
        Fuse((["light"], 1), (["heavy"], 2)));

    [Fact]
    public void Equal_scores_keep_the_order_in_which_they_were_named() => Assert.Equal(
        ["a", "b", "c"],
        Fuse((["a"], 1), (["b"], 1), (["c"], 1)));

    [Fact]
    public void Of_nothing_comes_nothing() => Assert.Empty(Fuse(([], 1), ([], 1)));

    private static IEnumerable<string> Fuse(params (IReadOnlyList<string>, double)[] rankings) =>
        RankFusion.Fuse(rankings).Select(fused => fused.Item);
}
