using Bot.Evaluation.Fitting;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using MathNet.Numerics.Statistics;

namespace Bot.Evaluation.Ranking;

/// <summary>Fits weights under which the sentences that answer get the most of a softmax over all sentences of their question, with an L2 penalty (Cao and others, Learning to Rank: From Pairwise Approach to Listwise Approach, ICML 2007, with any of several right items).</summary>
internal static class ListwiseRegression
{
    private const int MaxSteps = 500;
    private const double Tolerance = 1e-5;

    /// <param name="penalty">Half of it times the sum of squared weights is added to the summed log loss.</param>
    public static LogisticModel Fit(IReadOnlyList<RankedQuestion> questions, double penalty)
    {
        string[] names = [.. questions[0].Sentences[0].Features.Keys.Order(StringComparer.Ordinal)];
        FittedFeature[] scales = [.. names.Select(name => Scale(name, questions))];
        var lists = questions.Select(question => List.Of(question, scales)).ToList();
        var objective = ObjectiveFunction.Gradient(weights => Loss(lists, weights, penalty));
        var start = Vector<double>.Build.Dense(names.Length);
        var weights = new BfgsMinimizer(Tolerance, Tolerance, Tolerance, MaxSteps).FindMinimum(objective, start).MinimizingPoint;
        return new LogisticModel(0, [.. scales.Select((feature, place) => feature with { Weight = weights[place] })]);
    }

    /// <summary>−ln of the share that the sentences which answer have, averaged over the questions by their weight.</summary>
    public static double LossOf(LogisticModel model, IReadOnlyList<RankedQuestion> questions)
    {
        FittedFeature[] features = [.. model.Features];
        var weights = Vector<double>.Build.DenseOfEnumerable(features.Select(feature => feature.Weight));
        return Loss([.. questions.Select(question => List.Of(question, features))], weights, penalty: 0).Item1 / questions.Sum(question => question.Weight);
    }

    private static FittedFeature Scale(string name, IReadOnlyList<RankedQuestion> questions)
    {
        double[] values = [.. from question in questions from sentence in question.Sentences select sentence.Features[name]];
        var deviation = values.PopulationStandardDeviation();
        return new FittedFeature(name, values.Mean(), deviation > 0 ? deviation : 1, 0);
    }

    private static (double Value, Vector<double> Gradient) Loss(IReadOnlyList<List> lists, Vector<double> weights, double penalty)
    {
        var loss = penalty / 2 * weights.DotProduct(weights);
        var gradient = weights * penalty;
        foreach (var list in lists)
        {
            // Wrong and right ones each from their own maximum: however far apart they are, neither sum becomes 0.
            var scores = list.Inputs * weights;
            var all = scores.Maximum();
            var odds = (scores - all).PointwiseExp();
            var best = list.Right.Max(place => scores[place]);
            var right = Vector<double>.Build.Dense(scores.Count);
            foreach (var place in list.Right)
            {
                right[place] = Math.Exp(scores[place] - best);
            }

            loss += list.Weight * (all + Math.Log(odds.Sum()) - best - Math.Log(right.Sum()));
            gradient += list.Weight * list.Inputs.TransposeThisAndMultiply((odds / odds.Sum()) - (right / right.Sum()));
        }

        return (loss, gradient);
    }

    private sealed record List(Matrix<double> Inputs, IReadOnlyList<int> Right, double Weight)
    {
        public static List Of(RankedQuestion question, FittedFeature[] features) => new(
            Matrix<double>.Build.Dense(question.Sentences.Count, features.Length, (row, column) => features[column].Standardised(question.Sentences[row].Features[features[column].Name])),
            [.. question.Sentences.Index().Where(sentence => sentence.Item.Answers).Select(sentence => sentence.Index)],
            question.Weight);
    }
}
