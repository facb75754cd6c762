using System.CommandLine;
using Bot.Evaluation.Asking;
using Bot.Evaluation.Fitting;
using Bot.Evaluation.Questions;
using Bot.Evaluation.Reports;

namespace Bot.Evaluation;

/// <summary><c>fit</c>: fits the likelihood that an answer is right on the development sets, and writes the coefficients.</summary>
internal static class FitCommand
{
    /// <summary>Committed sets hold rules to account and are never fitted on.</summary>
    private static readonly string[] DevelopmentSets = ["milestones-dev", "seed-dev", "squad2-dev"];

    public static bool IsForDevelopment(QuestionSet set) => DevelopmentSets.Contains(set.Name);

    public static Command Create(EvaluationOptions shared)
    {
        var output = new Option<string?>("--out") { Description = "Write the coefficients here.", HelpName = "FILE" };
        var from = new Option<string?>("--from") { Description = "Fit what an earlier run measured instead of asking again.", HelpName = "FILE" };
        var leaveOut = new Option<string[]>("--without") { Description = "Features to leave out.", HelpName = "NAME", AllowMultipleArgumentsPerToken = true };
        var command = new Command("fit", "Fit the likelihood that an answer is right on the development sets, with cross-validation by article.") { output, from, leaveOut };
        command.SetAction(async (parseResult, cancellationToken) =>
        {
            var examples = Without(parseResult.GetValue(leaveOut) ?? [], parseResult.GetValue(from) is { } file
                ? FitExample.ReadAll(file)
                : await AskAsync(shared, parseResult, cancellationToken));
            if (examples.Count == 0)
            {
                throw new EvaluationException("There is nothing to fit: no question of the sets came to weighing an answer.");
            }

            var penalty = CrossValidation.ChoosePenalty(examples);
            var predictions = CrossValidation.Predict(examples, penalty);
            var model = LogisticRegression.Fit(examples, penalty);
            FitReport.Write(predictions, model, penalty, Console.Out);
            if (parseResult.GetValue(output) is { } target)
            {
                await File.WriteAllTextAsync(target, FittedFile.Of(model, penalty, RunFacts.Now(TimeProvider.System), examples.Select(example => example.Set), Calibration.Of(predictions).ToJson()), cancellationToken);
            }

            return 0;
        });
        return command;
    }

    private static async Task<IReadOnlyList<FitExample>> AskAsync(EvaluationOptions shared, ParseResult parseResult, CancellationToken cancellationToken)
    {
        var examples = new List<FitExample>();
        foreach (var set in shared.SetsOf(parseResult).Where(IsForDevelopment))
        {
            // Without thresholds, so that what would be declined is measured too.
            using var bot = await EvaluatedBot.StartAsync(set, [.. EvaluatedBot.WithoutThresholds, .. shared.SettingsOf(parseResult)], cancellationToken);
            var asked = await AskedSet.AskAsync(set, bot, parseResult.GetValue(shared.Sample), Console.Error, cancellationToken);
            examples.AddRange(asked.Answers.Select(answer => FitExample.Of(set, answer.Question, answer.Given)).OfType<FitExample>());
        }

        var file = Path.Combine(Places.Scratch("features"), "features.jsonl");
        FitExample.WriteAll(file, examples);
        await Console.Error.WriteLineAsync($"Measured {examples.Count} answers. To fit them again: fit --from {file}");
        return examples;
    }

    private static IReadOnlyList<FitExample> Without(string[] names, IReadOnlyList<FitExample> examples) =>
        [.. examples.Select(example => example with { Features = example.Features.Where(feature => !names.Contains(feature.Key)).ToDictionary() })];
}
