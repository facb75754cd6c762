using System.CommandLine;
using Bot.Evaluation.Asking;
using Bot.Evaluation.Questions;
using Bot.Evaluation.Swapping;

namespace Bot.Evaluation;

/// <summary><c>swap</c>: exchanges the two sides of the invented war in corpus and questions, and lists every answer that is not mirrored.</summary>
internal static class SwapCommand
{
    private const string SetName = "arden-velia";

    public static Command Create(EvaluationOptions shared)
    {
        var command = new Command("swap", "Exchange the two sides of the invented war in corpus and questions: every answer must be mirrored.");
        command.SetAction(async (parseResult, cancellationToken) =>
        {
            var set = QuestionSet.Own(SetName);
            var questions = set.Read(parseResult.GetValue(shared.Sample));
            var settings = shared.SettingsOf(parseResult);
            var mirrored = MirroredSet.Write(set, Path.Combine(Places.Scratch("swap"), "articles"));
            using var bot = await EvaluatedBot.StartAsync(set, settings, cancellationToken);
            using var mirroredBot = await EvaluatedBot.StartAsync(mirrored.Corpus, Path.Combine(Places.Scratch("swap"), "index.db"), settings, cancellationToken);
            var asymmetries = new List<Asymmetry>();
            foreach (var question in questions.Select(question => question.ToBatch()))
            {
                var answer = await bot.AskAsync(question, cancellationToken);
                var other = await mirroredBot.AskAsync(MirroredSet.Mirror(question), cancellationToken);
                if (mirrored.Compare(question, answer.Json, other.Json) is { } asymmetry)
                {
                    asymmetries.Add(asymmetry);
                }
            }

            foreach (var asymmetry in asymmetries)
            {
                Console.Out.WriteLine($"## {asymmetry.Question.Id}: {asymmetry.Question.Question}\n\nAs it is: {asymmetry.AsItIs}\n\nSwapped, in the same names: {asymmetry.SwappedBack}\n");
            }

            Console.Out.WriteLine($"{questions.Count} questions, {asymmetries.Count} asymmetries");
            return asymmetries.Count == 0 ? 0 : 1;
        });
        return command;
    }
}
