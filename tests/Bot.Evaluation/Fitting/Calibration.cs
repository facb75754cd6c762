using System.Text.Json.Nodes;

namespace Bot.Evaluation.Fitting;

/// <summary>How well likelihoods agree with outcomes.</summary>
/// <param name="Auroc">The chance that a right answer was given a higher likelihood than a wrong one; 0.5 is a coin.</param>
/// <param name="LogLoss">Mean of the negative log of the likelihood given to what came true, in nats, each example by its weight.</param>
/// <param name="Brier">Mean squared difference of likelihood and outcome.</param>
internal sealed record Calibration(double Auroc, double LogLoss, double Brier)
{
    private const double Smallest = 1e-9;

    public static Calibration Of(IReadOnlyList<Prediction> predictions) => new(
        AurocOf(predictions),
        predictions.Sum(prediction => -prediction.Example.Weight * Math.Log(Math.Max(Smallest, prediction.Example.IsRight ? prediction.Likelihood : 1 - prediction.Likelihood)))
            / predictions.Sum(prediction => prediction.Example.Weight),
        predictions.Average(prediction => Math.Pow(prediction.Likelihood - (prediction.Example.IsRight ? 1 : 0), 2)));

    public JsonObject ToJson() => new()
    {
        ["auroc"] = Math.Round(Auroc, 4),
        ["log_loss"] = Math.Round(LogLoss, 4),
        ["brier"] = Math.Round(Brier, 4),
    };

    /// <summary>By ranks (Mann and Whitney), equal likelihoods sharing theirs.</summary>
    private static double AurocOf(IReadOnlyList<Prediction> predictions)
    {
        var right = predictions.Count(prediction => prediction.Example.IsRight);
        var wrong = predictions.Count - right;
        if (right == 0 || wrong == 0)
        {
            return double.NaN;
        }

        var (below, sum) = (0, 0.0);
        foreach (var equal in predictions.GroupBy(prediction => prediction.Likelihood).OrderBy(group => group.Key))
        {
            var count = equal.Count();
            sum += equal.Count(prediction => prediction.Example.IsRight) * (below + ((count + 1) / 2.0));
            below += count;
        }

        return (sum - (right * (right + 1.0) / 2)) / right / wrong;
    }
}
