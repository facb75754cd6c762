using System.CommandLine;
using Bot.Evaluation.Asking;
using Bot.Evaluation.Questions;
using Bot.Evaluation.Reports;
using Bot.Evaluation.Scoring;
using Bot.Knowledge.Embeddings;
using Microsoft.Extensions.DependencyInjection;

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
            RunFacts? facts = null;
            foreach (var set in shared.SetsOf(parseResult))
            {
                using var bot = await EvaluatedBot.StartAsync(set.Corpus, IndexOf(set), shared.SettingsOf(parseResult), cancellationToken);
                facts ??= RunFacts.Now(bot.Services.GetRequiredService<TextEmbedder>(), TimeProvider.System);
                var asked = await AskedSet.AskAsync(set, bot, parseResult.GetValue(shared.Sample), Console.Error, cancellationToken);
                asked.Write(Path.Combine(Places.Scratch("answers"), $"{set.Name}.jsonl"));
                reports.Add(new SetReport(set.Name, Scoreboard.Of(asked.Answers.Select(answer => Verdict.Of(answer.Question, answer.Given.Json)), set.Corpus)));
            }

            FigureTable.Write(reports, Console.Out);
            if (parseResult.GetValue(json) is { } file && facts is not null)
            {
                await File.WriteAllTextAsync(file, FigureJson.Of(facts, reports), cancellationToken);
            }

            return 0;
        });
    }

    /// <summary>Kept between runs, so that only changed articles are embedded again.</summary>
    private static string IndexOf(QuestionSet set) => Path.Combine(Places.Scratch("index"), $"{Path.GetFileName(Path.GetDirectoryName(set.Corpus))}-{Path.GetFileName(set.Corpus)}.db");
}
