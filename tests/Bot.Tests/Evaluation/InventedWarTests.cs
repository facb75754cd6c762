using Bot.Evaluation.Scoring;

namespace Bot.Tests.Evaluation;

/// <summary>Floors under what was measured, so that a change for the worse is seen here first. Whoever makes the bot better raises them.</summary>
public sealed class InventedWarTests(InventedWar war) : IClassFixture<InventedWar>
{
    [Theory]
    [InlineData("R@5", 0.95)]
    [InlineData(Scoreboard.Hit, 0.80)]
    [InlineData(Scoreboard.Precision, 0.90)]
    [InlineData(Scoreboard.Coverage, 0.85)]
    [InlineData(Scoreboard.Declined, 0.85)]
    public void Its_figures_stay_above_their_floors(string figure, double floor) =>
        Assert.InRange(war.Report.Scores[Scoreboard.All][figure]!.Value, floor, 1);

    [Fact]
    public void Every_quote_stands_in_its_file() => Assert.Equal(1, war.Report.Scores.Fidelity);

    [Fact]
    public void Answers_stay_short() => Assert.InRange(war.Report.Scores.Shown!.Value, 50, 350);

    [Theory]
    [InlineData(1, 0.75)]
    [InlineData(8, 0.90)]
    [InlineData(20, 0.75)]
    [InlineData(22, 0.70)]
    public void Each_rule_is_kept_as_often_as_measured(int rule, double floor)
    {
        var row = war.Report.Rules.Rows.Single(row => row.Rule == rule);

        Assert.True((double)row.Passed / row.Questions >= floor, string.Join('\n', war.Report.Rules.Failures
            .Where(failure => failure.Rule == rule)
            .Select(failure => $"{failure.Question.Id}: {failure.Question.Text}\n{failure.Answer.Answer}\n{string.Join('\n', failure.Breaches)}")));
    }

    [Fact]
    public void Exchanging_the_sides_mirrors_the_answers() => Assert.True(
        war.Asymmetries.Count <= 6,
        string.Join("\n\n", war.Asymmetries.Select(asymmetry => $"{asymmetry.Question.Question}\n{asymmetry.AsItIs}\n---\n{asymmetry.SwappedBack}")));
}
