namespace Bot.Evaluation.Fitting;

/// <summary>How sure a model is of examples that it was not fitted on.</summary>
internal static class CrossValidation
{
    private const int Folds = 5;

    private static readonly double[] Penalties = [0.1, 1, 3, 10, 30, 100];

    /// <summary>The penalty with the least cross-validated log loss, and what it is worth.</summary>
    public static (double Penalty, Calibration CrossValidated) ChoosePenalty(IReadOnlyList<FitExample> examples) =>
        Penalties.Select(penalty => (penalty, Calibration.Of(Predict(examples, examples, penalty)))).MinBy(choice => choice.Item2.LogLoss);

    /// <summary>Each example with the likelihood given by a model that saw no example of its article.</summary>
    /// <param name="fitted">Those that models are fitted on.</param>
    /// <param name="examples">Those whose likelihoods are wanted; the fitted ones are about articles that occur among them.</param>
    public static IReadOnlyList<Prediction> Predict(IReadOnlyList<FitExample> fitted, IReadOnlyList<FitExample> examples, double penalty)
    {
        var folds = Divide(examples);
        return [..
            from fold in Enumerable.Range(0, Folds)
            let held = examples.Where(example => folds[example.Group] == fold).ToList()
            where held.Count > 0
            let model = LogisticRegression.Fit([.. fitted.Where(example => folds[example.Group] != fold)], penalty)
            from example in held
            select new Prediction(example, model.Of(example.Features))];
    }

    /// <summary>Gives each article to the fold that has fewest examples so far, the largest first, so that the folds come out even and always the same.</summary>
    private static Dictionary<string, int> Divide(IReadOnlyList<FitExample> examples)
    {
        var sizes = new int[Folds];
        var folds = new Dictionary<string, int>();
        foreach (var (group, size) in examples.CountBy(example => example.Group).OrderByDescending(group => group.Value).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            var smallest = Array.IndexOf(sizes, sizes.Min());
            folds[group] = smallest;
            sizes[smallest] += size;
        }

        return folds;
    }
}

/// <param name="Likelihood">That the answer is right; 0 to 1.</param>
internal sealed record Prediction(FitExample Example, double Likelihood);
