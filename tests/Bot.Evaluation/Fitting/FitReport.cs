using System.Globalization;

namespace Bot.Evaluation.Fitting;

/// <summary>What a fit is worth, from cross-validated likelihoods: how well they part right from wrong, and what each threshold would answer and decline.</summary>
internal static class FitReport
{
    private static readonly double[] Thresholds = [0.1, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8];

    public static void Write(ConfidenceFit fit, TextWriter output)
    {
        output.WriteLine("Cross-validated by article:");
        output.WriteLine();
        output.WriteLine("| set | examples | right | AUROC | log loss | Brier |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|");
        WriteCalibration("all", fit.Predictions, output);
        var sets = fit.Predictions.GroupBy(prediction => prediction.Example.Set).ToList();
        foreach (var set in sets)
        {
            WriteCalibration(set.Key, [.. set], output);
        }

        output.WriteLine();
        foreach (var set in sets)
        {
            WriteThresholds(set.Key, [.. set], output);
        }

        WriteFeatures("subject", fit.Subject, output);
        WriteFeatures("answer", fit.Answer, output);
    }

    private static void WriteFeatures(string name, FittedModel fitted, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name}, penalty {fitted.Penalty} | mean | scale | weight |"));
        output.WriteLine("|---|--:|--:|--:|");
        foreach (var feature in fitted.Model.Features.OrderByDescending(feature => Math.Abs(feature.Weight)))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {feature.Name} | {feature.Mean:0.000} | {feature.Scale:0.000} | {feature.Weight:0.000} |"));
        }

        output.WriteLine();
    }

    private static void WriteCalibration(string name, IReadOnlyList<Prediction> predictions, TextWriter output)
    {
        var calibration = Calibration.Of(predictions);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {predictions.Count} | {predictions.Count(prediction => prediction.Example.IsRight)} | {calibration.Auroc:0.000} | {calibration.LogLoss:0.000} | {calibration.Brier:0.000} |"));
    }

    /// <summary>Columns: of the answerable ones answered and of these right, then declined ones of each unanswerable kind.</summary>
    private static void WriteThresholds(string set, IReadOnlyList<Prediction> predictions, TextWriter output)
    {
        string[] answerable = [.. from prediction in predictions where prediction.Example.IsAnswerable select prediction.Example.Category into category group category by category into all orderby all.Count() descending select all.Key];
        string[] unanswerable = [.. (from prediction in predictions where !prediction.Example.IsAnswerable select prediction.Example.Category).Distinct()];
        output.WriteLine($"| {set}: threshold | {string.Join(" | ", [.. answerable.Select(category => $"{category}: coverage / precision"), "all: coverage / precision", .. unanswerable.Select(category => $"{category}: declined")])} |");
        output.WriteLine($"|---|{string.Concat(Enumerable.Repeat("--:|", answerable.Length + 1 + unanswerable.Length))}");
        foreach (var threshold in Thresholds)
        {
            string[] cells =
            [
                .. answerable.Select(category => Answered([.. predictions.Where(prediction => prediction.Example.IsAnswerable && prediction.Example.Category == category)], threshold)),
                Answered([.. predictions.Where(prediction => prediction.Example.IsAnswerable)], threshold),
                .. unanswerable.Select(category => Declined([.. predictions.Where(prediction => !prediction.Example.IsAnswerable && prediction.Example.Category == category)], threshold)),
            ];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {threshold:0.00} | {string.Join(" | ", cells)} |"));
        }

        output.WriteLine();
    }

    private static string Answered(List<Prediction> predictions, double threshold)
    {
        var answered = predictions.Where(prediction => prediction.Likelihood >= threshold).ToList();
        var precision = answered.Count == 0 ? double.NaN : (double)answered.Count(prediction => prediction.Example.IsRight) / answered.Count;
        return string.Create(CultureInfo.InvariantCulture, $"{(double)answered.Count / predictions.Count:0.00} / {precision:0.00}");
    }

    private static string Declined(List<Prediction> predictions, double threshold) =>
        string.Create(CultureInfo.InvariantCulture, $"{(double)predictions.Count(prediction => prediction.Likelihood < threshold) / predictions.Count:0.00}");
}
