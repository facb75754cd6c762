using Bot.Evaluation.Scoring;

namespace Bot.Evaluation.Reports;

/// <summary>How the share of wrong answers grows as the bot answers more: its answers taken in the order of its confidence, surest first.</summary>
/// <param name="Points">Ends where the bot began to decline.</param>
internal sealed record RiskCoverage(string Name, IReadOnlyList<RiskPoint> Points)
{
    /// <param name="verdicts">Of all questions of a set, with the likelihood that the bot gave to its answer.</param>
    public static RiskCoverage Of(string name, IReadOnlyList<(Verdict Verdict, double Confidence)> verdicts)
    {
        var points = new List<RiskPoint>();
        var (answered, wrong) = (0, 0);

        // Answers of equal confidence come together: no threshold parts them.
        foreach (var equal in verdicts.Where(pair => pair.Verdict.IsAnswered).GroupBy(pair => pair.Confidence).OrderByDescending(group => group.Key))
        {
            answered += equal.Count();
            wrong += equal.Count(pair => !pair.Verdict.IsRight);
            points.Add(new RiskPoint((double)answered / verdicts.Count, (double)wrong / answered));
        }

        return new RiskCoverage(name, points);
    }
}

/// <param name="Coverage">The share of all questions, answerable or not, that are answered; 0 to 1.</param>
/// <param name="Risk">The share of these answers that are wrong; 0 to 1.</param>
internal readonly record struct RiskPoint(double Coverage, double Risk);
