using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;

namespace Bot.Evaluation.Fitting;

/// <summary>Logistic regression with an L2 penalty on the weights of standardised features, by Newton's method (iteratively reweighted least squares; Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4).</summary>
internal static class LogisticRegression
{
    private const int MaxSteps = 50;
    private const double SmallestStep = 1e-8;

    /// <param name="penalty">Half of it times the sum of squared weights is added to the summed log loss; above 0, so that there always is one best solution.</param>
    public static LogisticModel Fit(IReadOnlyList<FitExample> examples, double penalty)
    {
        string[] names = [.. examples.SelectMany(example => example.Features.Keys).Distinct().Order(StringComparer.Ordinal)];
        FittedFeature[] scales = [.. names.Select(name => Scale(name, examples))];
        var inputs = Matrix<double>.Build.Dense(examples.Count, names.Length + 1, (row, column) =>
            column == 0 ? 1 : examples[row].Features.TryGetValue(names[column - 1], out var value) ? scales[column - 1].Standardised(value) : 0);
        var outcomes = Vector<double>.Build.Dense(examples.Count, row => examples[row].IsRight ? 1 : 0);
        var weights = Solve(inputs, outcomes, Vector<double>.Build.Dense(examples.Count, row => examples[row].Weight), penalty);
        return new LogisticModel(weights[0], [.. scales.Select((feature, place) => feature with { Weight = weights[place + 1] })]);
    }

    private static FittedFeature Scale(string name, IReadOnlyList<FitExample> examples)
    {
        double[] values = [.. from example in examples where example.Features.ContainsKey(name) select example.Features[name]];
        var deviation = values.PopulationStandardDeviation();
        return new FittedFeature(name, values.Mean(), deviation > 0 ? deviation : 1, 0);
    }

    private static Vector<double> Solve(Matrix<double> inputs, Vector<double> outcomes, Vector<double> counts, double penalty)
    {
        // The intercept is not drawn to zero; a trace of it keeps the matrix regular where all outcomes are equal.
        var penalties = Vector<double>.Build.Dense(inputs.ColumnCount, column => column == 0 ? 1e-6 : penalty);
        var weights = Vector<double>.Build.Dense(inputs.ColumnCount);
        for (var step = 0; step < MaxSteps; step++)
        {
            var likelihoods = (inputs * weights).Map(logit => 1 / (1 + Math.Exp(-logit)));
            var slope = inputs.TransposeThisAndMultiply(counts.PointwiseMultiply(outcomes - likelihoods)) - penalties.PointwiseMultiply(weights);
            var curvature = inputs.TransposeThisAndMultiply(Matrix<double>.Build.DenseOfColumnVectors(
                inputs.EnumerateColumns().Select(column => column.PointwiseMultiply(counts).PointwiseMultiply(likelihoods.Map(likelihood => likelihood * (1 - likelihood))))))
                + Matrix<double>.Build.DenseOfDiagonalVector(penalties);
            var change = curvature.Cholesky().Solve(slope);
            weights += change;
            if (change.L2Norm() < SmallestStep)
            {
                break;
            }
        }

        return weights;
    }
}
