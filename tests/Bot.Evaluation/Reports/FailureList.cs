namespace Bot.Evaluation.Reports;

/// <summary>The failed questions of each rule as Markdown, with what was asked, answered and expected.</summary>
internal static class FailureList
{
    public static void Write(IEnumerable<SetReport> reports, TextWriter output)
    {
        foreach (var report in reports.Where(report => report.Rules.Questions > 0))
        {
            output.WriteLine($"# {report.Set.Name}: {report.Rules.Passed} of {report.Rules.Questions}");
            output.WriteLine();
            output.WriteLine(string.Join(", ", report.Rules.Rows.Select(row => $"rule {row.Rule}: {row.Passed}/{row.Questions}")));
            output.WriteLine();

            // Whoever reads of a held-out question may come to tune on it.
            foreach (var failure in report.Set.IsHeldOut ? [] : report.Rules.Failures)
            {
                output.WriteLine($"## Rule {failure.Rule}, {failure.Question.Id}: {failure.Question.Text}");
                output.WriteLine();
                if (failure.Question.History is [_, ..] history)
                {
                    output.WriteLine($"After: {string.Join(" / ", history.Select(turn => turn.Q))}");
                    output.WriteLine();
                }

                output.WriteLine(string.Join('\n', failure.Breaches.Select(breach => $"- {breach}")));
                output.WriteLine();
                output.WriteLine($"{failure.Answer.Status} {failure.Answer.Reason}".TrimEnd() + ":");
                output.WriteLine();
                output.WriteLine(string.Join('\n', failure.Answer.Answer.Split('\n').Select(line => $"> {line}")));
                output.WriteLine();
            }
        }
    }
}
