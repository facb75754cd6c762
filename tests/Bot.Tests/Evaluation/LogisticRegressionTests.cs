using Bot.Evaluation.Fitting;

namespace Bot.Tests.Evaluation;

public class LogisticRegressionTests
{
    [Fact]
    public void Without_features_that_tell_it_gives_the_share_of_right_ones()
    {
        var examples = Examples((3, true, 1), (3, true, 2), (3, true, 3), (3, false, 4));

        var model = LogisticRegression.Fit(examples, penalty: 1);

        Assert.Equal(0.75, model.Of(examples[0].Features), precision: 5);
    }

    [Fact]
    public void With_two_groups_and_hardly_a_penalty_it_gives_each_its_share()
    {
        var examples = Examples((0, true, 1), (0, false, 2), (0, false, 3), (0, false, 4), (2, true, 5), (2, true, 6), (2, true, 7), (2, false, 8));

        var model = LogisticRegression.Fit(examples, penalty: 1e-9);

        Assert.Equal(0.25, model.Of(examples[0].Features), precision: 4);
        Assert.Equal(0.75, model.Of(examples[^1].Features), precision: 4);
    }

    [Fact]
    public void A_larger_penalty_draws_the_weight_to_zero()
    {
        var examples = Examples((0, false, 1), (1, false, 2), (2, true, 3), (3, true, 4));

        var weights = new[] { 0.01, 1, 100 }.Select(penalty => LogisticRegression.Fit(examples, penalty).Features.Single().Weight).ToList();

        Assert.True(weights[0] > weights[1] && weights[1] > weights[2] && weights[2] > 0, string.Join(' ', weights));
    }

    [Fact]
    public void A_feature_that_an_example_lacks_counts_as_its_mean()
    {
        var model = new LogisticModel(0, [new FittedFeature("margin", 5, 2, 3)]);

        Assert.Equal(0.5, model.Of(new Dictionary<string, double>()));
        Assert.Equal(1 / (1 + Math.Exp(-3)), model.Of(new Dictionary<string, double> { ["margin"] = 7 }), precision: 10);
    }

    [Fact]
    public void No_example_is_judged_by_a_model_that_saw_its_article()
    {
        // Each article has one outcome and a feature of its own: only a model that saw it could know.
        var examples = Enumerable.Range(0, 40).Select(number => Example(1, number % 8 < 4, $"article {number % 8}") with
        {
            Features = new Dictionary<string, double> { [$"article {number % 8}"] = 1 },
        }).ToList();

        var calibration = Calibration.Of(CrossValidation.Predict(examples, examples, penalty: 0.1));

        Assert.InRange(calibration.Auroc, 0, 0.6);
    }

    [Theory]
    [InlineData(1.0, 0.9, 0.8, 0.2, 0.1)]
    [InlineData(0.5, 0.5, 0.5, 0.5, 0.5)]
    [InlineData(0.875, 0.9, 0.3, 0.3, 0.1)]
    [InlineData(0.75, 0.9, 0.2, 0.2, 0.2)]
    public void Auroc_is_the_chance_that_a_right_one_was_given_more(double expected, double right1, double right2, double wrong1, double wrong2)
    {
        Prediction[] predictions = [
            new(Example(0, true, "a"), right1), new(Example(0, true, "b"), right2), new(Example(0, false, "c"), wrong1), new(Example(0, false, "d"), wrong2)];

        Assert.Equal(expected, Calibration.Of(predictions).Auroc, precision: 10);
    }

    private static List<FitExample> Examples(params (double Value, bool IsRight, int Article)[] examples) =>
        [.. examples.Select(example => Example(example.Value, example.IsRight, $"article {example.Article}"))];

    private static FitExample Example(double value, bool isRight, string article) =>
        new("set", article, "single", true, article, isRight, new Dictionary<string, double> { ["value"] = value });
}
