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
        var output = new Option<string?>("--out") { Description = "Write the coefficients into this folder.", HelpName = "FOLDER" };
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

            var fit = ConfidenceFit.Of(examples);
            FitReport.Write(fit, Console.Out);
            if (parseResult.GetValue(output) is { } folder)
            {
                var facts = RunFacts.Now(TimeProvider.System);
                await File.WriteAllTextAsync(Path.Combine(folder, "subject.json"), fit.Subject.ToJson(facts), cancellationToken);
                await File.WriteAllTextAsync(Path.Combine(folder, "confidence.json"), fit.Answer.ToJson(facts), cancellationToken);
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
            var questions = set.Read(parseResult.GetValue(shared.Sample));
            var settings = shared.SettingsOf(parseResult).ToList();
            var asked = await AskAsync(set, questions, EvaluatedBot.IndexOf(set), settings, cancellationToken);
            examples.AddRange(asked.Select(answer => FitExample.Of(set, answer.Question, answer.Given)).OfType<FitExample>());
            foreach (var withhold in new[] { WithheldCorpus.Cut, WithheldCorpus.Blurred })
            {
                examples.AddRange(await AskWithoutAsync(withhold, set, questions, settings, cancellationToken));
            }
        }

        var file = Path.Combine(Places.Scratch("features"), "features.jsonl");
        FitExample.WriteAll(file, examples);
        await Console.Error.WriteLineAsync($"Measured {examples.Count} answers. To fit them again: fit --from {file}");
        return examples;
    }

    private static async Task<IReadOnlyList<FitExample>> AskWithoutAsync(
        Func<QuestionSet, IReadOnlyList<SetQuestion>, string, WithheldCorpus> withhold, QuestionSet set, IReadOnlyList<SetQuestion> questions, IReadOnlyList<KeyValuePair<string, string>> settings, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("bot-withheld-");
        try
        {
            // The set's own index is a start: only what was changed is embedded.
            var index = Path.Combine(folder.FullName, "index.db");
            File.Copy(EvaluatedBot.IndexOf(set), index);
            var corpus = withhold(set, questions, Path.Combine(folder.FullName, "articles"));
            var asked = await AskAsync(corpus.Set, corpus.Questions, index, settings, cancellationToken);
            return [.. asked.Select(answer => FitExample.Of(corpus, answer.Question, answer.Given)).OfType<FitExample>()];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Without thresholds, so that what would be declined is measured too.</summary>
    private static async Task<IReadOnlyList<(SetQuestion Question, GivenAnswer Given)>> AskAsync(
        QuestionSet set, IReadOnlyList<SetQuestion> questions, string index, IReadOnlyList<KeyValuePair<string, string>> settings, CancellationToken cancellationToken)
    {
        using var bot = await EvaluatedBot.StartAsync(set.Corpus, index, [.. EvaluatedBot.WithoutThresholds, .. settings], cancellationToken);
        return (await AskedSet.AskAsync(set, questions, bot, Console.Error, cancellationToken)).Answers;
    }

    private static IReadOnlyList<FitExample> Without(string[] names, IReadOnlyList<FitExample> examples) =>
        [.. examples.Select(example => example with { Features = example.Features.Where(feature => !names.Contains(feature.Key)).ToDictionary() })];
}
