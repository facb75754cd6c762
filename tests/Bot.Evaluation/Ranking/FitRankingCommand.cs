using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Evaluation.Asking;
using Bot.Evaluation.Fitting;
using Bot.Evaluation.Reports;
using Bot.Knowledge.Reading;

namespace Bot.Evaluation.Ranking;

/// <summary><c>fit-ranking</c>: fits how the reader's scores and the ranks of retrieval are weighed against each other, before the closer look and after it, and writes the coefficients. To be followed by <c>fit</c>, which builds on the ranking.</summary>
internal static class FitRankingCommand
{
    private const int Folds = 5;

    private static readonly double[] Penalties = [0.3, 1, 3, 10];

    public static Command Create(EvaluationOptions shared)
    {
        var output = new Option<string?>("--out") { Description = "Write the coefficients into this folder.", HelpName = "FOLDER" };
        var command = new Command("fit-ranking", "Fit the ranking of sentences on the development sets, with cross-validation by article.") { output };
        command.SetAction(async (parseResult, cancellationToken) =>
        {
            var questions = new List<RankedQuestion>();
            foreach (var set in shared.SetsOf(parseResult).Where(FitCommand.IsForDevelopment))
            {
                using var bot = await EvaluatedBot.StartAsync(set, shared.SettingsOf(parseResult), cancellationToken);
                questions.AddRange(await RankedQuestion.CollectAsync(set, bot, parseResult.GetValue(shared.Sample), cancellationToken));
            }

            if (questions.Count == 0)
            {
                throw new EvaluationException("There is nothing to fit: no sentence that was read answers a question of the sets.");
            }

            await FitAsync("ranking.json", [.. questions.Select(question => question.With(SentenceFeatures.Names))], parseResult.GetValue(output), cancellationToken);
            await FitAsync("closer-ranking.json", questions, parseResult.GetValue(output), cancellationToken);
            return 0;
        });
        return command;
    }

    private static async Task FitAsync(string file, List<RankedQuestion> questions, string? folder, CancellationToken cancellationToken)
    {
        var losses = Penalties.ToDictionary(penalty => penalty, penalty => CrossValidate(questions, penalty));
        var penalty = losses.MinBy(loss => loss.Value).Key;
        var model = ListwiseRegression.Fit(questions, penalty);
        Write(file, questions, model, penalty, losses[penalty], Console.Out);
        if (folder is not null)
        {
            var crossValidated = new JsonObject { ["log_loss"] = Math.Round(losses[penalty], 4) };
            await File.WriteAllTextAsync(Path.Combine(folder, file), FittedFile.Of(model, penalty, RunFacts.Now(TimeProvider.System), questions.Select(question => question.Set), crossValidated), cancellationToken);
        }
    }

    private static double CrossValidate(List<RankedQuestion> questions, double penalty)
    {
        var folds = questions.Select(question => question.Group).Distinct().Order(StringComparer.Ordinal).Index().ToDictionary(group => group.Item, group => group.Index % Folds);
        return Enumerable.Range(0, Folds).Sum(fold =>
        {
            var held = questions.Where(question => folds[question.Group] == fold).ToList();
            return held.Count == 0 ? 0 : held.Sum(question => question.Weight) * ListwiseRegression.LossOf(ListwiseRegression.Fit([.. questions.Where(question => folds[question.Group] != fold)], penalty), held);
        }) / questions.Sum(question => question.Weight);
    }

    private static void Write(string file, List<RankedQuestion> questions, LogisticModel model, double penalty, double loss, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {questions.Count} questions, penalty {penalty}, cross-validated log loss {loss:0.000}"));
        output.WriteLine();
        output.WriteLine("| feature | mean | scale | weight |");
        output.WriteLine("|---|--:|--:|--:|");
        foreach (var feature in model.Features.OrderByDescending(feature => Math.Abs(feature.Weight)))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {feature.Name} | {feature.Mean:0.000} | {feature.Scale:0.000} | {feature.Weight:0.000} |"));
        }
    }
}
