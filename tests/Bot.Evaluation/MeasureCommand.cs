using System.CommandLine;
using Bot.Evaluation.Asking;
using Bot.Evaluation.Reports;
using Bot.Evaluation.Scoring;

namespace Bot.Evaluation;

/// <summary>Without a command: asks the question sets and prints their figures.</summary>
internal static class MeasureCommand
{
    public static void AddTo(RootCommand root, EvaluationOptions shared)
    {
        var json = new Option<string?>("--json") { Description = "Write the figures as JSON.", HelpName = "FILE" };
        root.Add(json);
        root.SetAction(async (parseResult, cancellationToken) =>
        {
            var reports = new List<SetReport>();
            foreach (var set in shared.SetsOf(parseResult))
            {
                using var bot = await EvaluatedBot.StartAsync(set, shared.SettingsOf(parseResult), cancellationToken);
                var asked = await AskedSet.AskAsync(set, bot, parseResult.GetValue(shared.Sample), Console.Error, cancellationToken);
                asked.Write(Path.Combine(Places.Scratch("answers"), $"{set.Name}.jsonl"));
                reports.Add(new SetReport(set.Name, Scoreboard.Of(asked.Answers.Select(answer => Verdict.Of(answer.Question, answer.Given.Json)), set.Corpus)));
            }

            FigureTable.Write(reports, Console.Out);
            if (parseResult.GetValue(json) is { } file)
            {
                await File.WriteAllTextAsync(file, FigureJson.Of(RunFacts.Now(TimeProvider.System), reports), cancellationToken);
            }

            return 0;
        });
    }
}
