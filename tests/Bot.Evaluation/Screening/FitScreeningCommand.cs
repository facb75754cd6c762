using System.CommandLine;
using System.Text.Json;
using Bot.Evaluation.Questions;
using Bot.Knowledge.Questions.Screening;

namespace Bot.Evaluation.Screening;

/// <summary><c>fit-screening</c>: fits the coefficients that tell kinds of messages apart, prints how well they do, and writes them where the library embeds them.</summary>
internal static class FitScreeningCommand
{
    /// <summary>Where questions are only measured, never fitted to.</summary>
    private static readonly string[] MeasuredSets = ["arden-velia", "milestones-dev", "seed-dev", "squad2-dev"];

    public static Command Create()
    {
        var write = new Option<bool>("--write") { Description = "Write the coefficients into the library's folder." };
        var errors = new Option<bool>("--errors") { Description = "Print the messages that were taken for another kind." };
        var command = new Command("fit-screening", "Fit the coefficients that tell opinions, predictions, dangerous requests and others from questions.") { write, errors };
        command.SetAction(async (parseResult, cancellationToken) =>
        {
            var folder = Path.Combine(Places.Repository, "tests/Bot.Evaluation/Screening");
            var report = new ScreeningReport(Console.Out, parseResult.GetValue(errors));
            using var maker = new FeatureMaker(TimeProvider.System.GetUtcNow().Year);
            var wars = Path.Combine(folder, "wars.jsonl");
            var training = await maker.MakeAsync(ScreeningExamples.Read(Path.Combine(folder, "training.jsonl"), wars), cancellationToken);
            var heldOut = await maker.MakeAsync(ScreeningExamples.Read(Path.Combine(folder, "held-out.jsonl"), wars), cancellationToken);

            var fit = new ScreeningFit(maker.Model.Name, TimeProvider.System);
            report.Write("cross-validated", fit.CrossValidate(training));
            var model = fit.Fit(training);
            report.Write("held out", heldOut.Select(message => (message, model)));
            report.Write("held out, cues alone", heldOut.Select(message => (message with { Vector = [] }, model)));
            foreach (var set in QuestionSet.All.Where(set => MeasuredSets.Contains(set.Name) && set.IsThere))
            {
                var questions = set.Read().Select(question => new ScreeningExample(0, MessageKind.Question, question.Text) { Row = $"{set.Name} {question.Row}" }).ToList();
                report.Write(set.Name, (await maker.MakeAsync(questions, cancellationToken)).Select(message => (message, model)));
            }

            if (parseResult.GetValue(write))
            {
                var file = Path.Combine(Places.Repository, "src/Bot.Knowledge/Questions/Screening/screening-model.json");
                await File.WriteAllTextAsync(file, JsonSerializer.Serialize(model with { Figures = report.Figures }, ScreeningModelJson.Default.ScreeningModel) + "\n", cancellationToken);
            }

            return 0;
        });
        return command;
    }
}
