using System.Globalization;
using Bot.Evaluation.Scoring;

namespace Bot.Evaluation.Reports;

/// <summary>All figures as one Markdown table: a row for each set and each of its categories.</summary>
internal static class FigureTable
{
    private static readonly string[] Shares =
    [
        Scoreboard.Recall(1), Scoreboard.Recall(3), Scoreboard.Recall(5), Scoreboard.Recall(10),
        Scoreboard.Hit, Scoreboard.Precision, Scoreboard.Coverage, Scoreboard.Declined,
    ];

    public static void Write(IEnumerable<SetReport> reports, TextWriter output)
    {
        List<string[]> rows = [["", "n", .. Shares, "rules", "fidelity", "shown", "p50 ms", "p95 ms", "declined as"]];
        rows.AddRange(reports.SelectMany(RowsOf));
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        for (var place = 0; place < rows.Count; place++)
        {
            output.WriteLine($"| {string.Join(" | ", rows[place].Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])))} |");
            if (place == 0)
            {
                output.WriteLine($"|{string.Join('|', widths.Select((width, column) => column == 0 ? new string('-', width + 2) : new string('-', width + 1) + ":"))}|");
            }
        }
    }

    private static IEnumerable<string[]> RowsOf(SetReport report)
    {
        foreach (var (name, figures) in report.Scores.Rows)
        {
            string[] wholeSet = name == Scoreboard.All
                ?
                [
                    Share(report.Rules.Share),
                    Share(report.Scores.Fidelity),
                    Whole(report.Scores.Shown),
                    Whole(report.Scores.MedianMilliseconds),
                    Whole(report.Scores.P95Milliseconds),
                    string.Join(", ", report.Scores.Reasons.OrderByDescending(reason => reason.Value).Select(reason => $"{reason.Key} {reason.Value}")),
                ]
                : ["", "", "", "", "", ""];
            yield return
            [
                name == Scoreboard.All ? $"**{report.Set.Name}**" : name,
                report.Scores.QuestionsIn(name).ToString(CultureInfo.InvariantCulture),
                .. Shares.Select(share => Share(figures[share])),
                .. wholeSet,
            ];
        }

        foreach (var row in report.Rules.Rows)
        {
            yield return
            [
                $"rule {row.Rule}",
                row.Questions.ToString(CultureInfo.InvariantCulture),
                .. Shares.Select(_ => ""),
                Share((double)row.Passed / row.Questions),
                "", "", "", "", "",
            ];
        }
    }

    private static string Share(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "";

    private static string Whole(double? value) => value?.ToString("0", CultureInfo.InvariantCulture) ?? "";
}
