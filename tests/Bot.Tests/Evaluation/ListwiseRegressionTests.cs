using Bot.Evaluation.Ranking;

namespace Bot.Tests.Evaluation;

public class ListwiseRegressionTests
{
    [Fact]
    public void It_finds_the_feature_that_tells_the_sentence_that_answers()
    {
        var model = ListwiseRegression.Fit([.. Enumerable.Range(0, 20).Select(Question)], penalty: 0.1);

        var weights = model.Features.ToDictionary(feature => feature.Name, feature => feature.Weight);
        Assert.True(weights["telling"] > 1);
        Assert.InRange(weights["noise"], -0.5, 0.5);
    }

    [Fact]
    public void What_it_learned_lowers_the_loss_of_questions_it_has_not_seen()
    {
        var questions = Enumerable.Range(0, 40).Select(Question).ToList();

        var model = ListwiseRegression.Fit(questions[..20], penalty: 0.1);

        Assert.InRange(ListwiseRegression.LossOf(model, questions[20..]), 0, 0.5 * Math.Log(5));
    }

    [Fact]
    public void Sentences_that_lie_very_far_apart_give_a_finite_loss()
    {
        RankedQuestion far = new("set", "article",
        [
            new RankedSentence(true, new Dictionary<string, double> { ["telling"] = -1e6 }),
            new RankedSentence(false, new Dictionary<string, double> { ["telling"] = 1e6 }),
        ]);

        var model = ListwiseRegression.Fit([far], penalty: 1);

        Assert.True(double.IsFinite(ListwiseRegression.LossOf(model, [far])));
    }

    private static RankedQuestion Question(int number)
    {
        var random = new Random(number);
        return new RankedQuestion("set", $"article {number}", [.. Enumerable.Range(0, 5).Select(place => new RankedSentence(
            Answers: place == number % 5,
            new Dictionary<string, double> { ["telling"] = (place == number % 5 ? 1 : 0) + (random.NextDouble() / 4), ["noise"] = random.NextDouble() }))]);
    }
}
