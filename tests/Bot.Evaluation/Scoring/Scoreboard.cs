namespace Bot.Evaluation.Scoring;

/// <summary>The figures of one question set, with the meaning of the public scorer.</summary>
/// <param name="Rows">The whole set, then each category in the order of its first question.</param>
/// <param name="Fidelity">The share of citations whose quote stands in the named file, white space folded; null without citations.</param>
/// <param name="Shown">Mean characters of an answer that was given.</param>
/// <param name="MedianMilliseconds">From question to answer.</param>
/// <param name="Reasons">How often each reason was given for declining.</param>
internal sealed record Scoreboard(
    IReadOnlyList<(string Name, Tally Figures)> Rows,
    double? Fidelity,
    int Citations,
    double? Shown,
    double? MedianMilliseconds,
    double? P95Milliseconds,
    IReadOnlyDictionary<string, int> Reasons,
    IReadOnlyList<Verdict> Verdicts)
{
    public const string All = "ALL";
    public const string Coverage = "coverage";
    public const string Hit = "hit";
    public const string Precision = "precision";
    public const string Declined = "declined";
    public const string Uncited = "uncited";

    private static readonly int[] Depths = [1, 3, 5, 10];

    public static string Recall(int depth) => $"R@{depth}";

    /// <param name="corpus">The folder in which cited files are looked up.</param>
    public static Scoreboard Of(IEnumerable<Verdict> verdicts, string corpus)
    {
        Verdict[] all = [.. verdicts];
        var rows = new List<(string Name, Tally Figures)>();
        foreach (var verdict in all)
        {
            foreach (var name in new[] { All, verdict.Question.Row })
            {
                Count(verdict, RowOf(rows, name));
            }
        }

        var files = Directory.EnumerateFiles(corpus).ToDictionary(file => Path.GetFileName(file), file => ScoredText.Fold(ScoredText.Body(File.ReadAllText(file))));
        var quotes = all.SelectMany(verdict => verdict.Answer.Citations).Select(citation =>
            ScoredText.Fold(citation.Quote) is { Length: > 0 } quote && files.GetValueOrDefault(citation.File, "").Contains(quote, StringComparison.Ordinal)).ToList();
        var answered = all.Where(verdict => verdict.IsAnswered).ToList();
        double[] times = [.. all.Select(verdict => verdict.Answer.Milliseconds).Order()];
        return new Scoreboard(
            rows,
            quotes.Count == 0 ? null : (double)quotes.Count(isTrue => isTrue) / quotes.Count,
            quotes.Count,
            answered.Count == 0 ? null : Math.Round(answered.Average(verdict => ScoredText.Length(verdict.Answer.Answer))),
            times.Length == 0 ? null : (times[(times.Length - 1) / 2] + times[times.Length / 2]) / 2,
            times.Length == 0 ? null : times[(int)(times.Length * 0.95)],
            all.Where(verdict => verdict.Answer.Reason is not null).CountBy(verdict => verdict.Answer.Reason!).ToDictionary(),
            all);
    }

    public Tally this[string row] => Rows.Single(pair => pair.Name == row).Figures;

    public int QuestionsIn(string row) => Verdicts.Count(verdict => row == All || verdict.Question.Row == row);

    private static Tally RowOf(List<(string Name, Tally Figures)> rows, string name)
    {
        if (rows.FindIndex(row => row.Name == name) is >= 0 and var place)
        {
            return rows[place].Figures;
        }

        rows.Add((name, new Tally()));
        return rows[^1].Figures;
    }

    private static void Count(Verdict verdict, Tally row)
    {
        if (verdict.IsAnswered)
        {
            row.Add(Uncited, verdict.Answer.Citations.Count == 0);
        }

        if (!verdict.Question.Answerable)
        {
            row.Add(Declined, verdict.Answer.Status == "declined");
            return;
        }

        foreach (var depth in Depths)
        {
            row.Add(Recall(depth), verdict.Rank <= depth);
        }

        row.Add(Coverage, verdict.IsAnswered);
        row.Add(Hit, verdict.IsHit);
        if (verdict.IsAnswered)
        {
            row.Add(Precision, verdict.IsHit);
        }
    }
}
