using System.CommandLine;
using Bot.Evaluation.Asking;
using Bot.Evaluation.Reports;
using Bot.Evaluation.Rules;
using Bot.Evaluation.Scoring;

namespace Bot.Evaluation;

/// <summary>Without a command: asks the question sets and prints their figures.</summary>
internal static class MeasureCommand
{
    public static void AddTo(RootCommand root, EvaluationOptions shared)
    {
        var json = new Option<string?>("--json") { Description = "Write the figures as JSON.", HelpName = "FILE" };
        var failures = new Option<string?>("--failures") { Description = "Write the failed questions of each rule as Markdown.", HelpName = "FILE" };
        var svg = new Option<string?>("--svg") { Description = "Draw how the share of wrong answers grows with the share answered, as SVG.", HelpName = "FILE" };
        root.Add(json);
        root.Add(svg);
        root.Add(failures);
        root.SetAction(async (parseResult, cancellationToken) =>
        {
            var reports = new List<SetReport>();
            var curves = new List<RiskCoverage>();
            foreach (var set in shared.SetsOf(parseResult))
            {
                using var bot = await EvaluatedBot.StartAsync(set, shared.SettingsOf(parseResult), cancellationToken);
                var asked = await AskedSet.AskAsync(set, bot, parseResult.GetValue(shared.Sample), Console.Error, cancellationToken);
                if (!set.IsHeldOut)
                {
                    asked.Write(Path.Combine(Places.Scratch("answers"), $"{set.Name}.jsonl"));
                }

                var answers = asked.Answers.Select(answer => (answer.Question, answer.Given.Json)).ToList();
                var scores = Scoreboard.Of(answers.Select(answer => Verdict.Of(answer.Question, answer.Json)), set.Corpus);
                reports.Add(new SetReport(set, scores, RuleReport.Of(answers, set.Corpus)));
                curves.Add(RiskCoverage.Of(set.Name, [.. scores.Verdicts.Zip(asked.Answers, (verdict, answer) => (verdict, answer.Given.Confidence))]));
            }

            FigureTable.Write(reports, Console.Out);
            if (parseResult.GetValue(json) is { } file)
            {
                await File.WriteAllTextAsync(file, FigureJson.Of(RunFacts.Now(TimeProvider.System), reports), cancellationToken);
            }

            if (parseResult.GetValue(svg) is { } drawing)
            {
                await File.WriteAllTextAsync(drawing, RiskCoverageChart.Of(curves), cancellationToken);
            }

            if (parseResult.GetValue(failures) is { } list)
            {
                await using var output = new StreamWriter(list);
                FailureList.Write(reports, output);
            }

            return 0;
        });
    }
}
