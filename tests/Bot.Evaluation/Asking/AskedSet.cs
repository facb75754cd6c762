using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Evaluation.Questions;
using Bot.Host.Commands;

namespace Bot.Evaluation.Asking;

/// <summary>A question set with the answers that the bot gave to it.</summary>
internal sealed record AskedSet(QuestionSet Set, IReadOnlyList<(SetQuestion Question, GivenAnswer Given)> Answers)
{
    private static readonly JsonSerializerOptions Readable = new(CommandJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task<AskedSet> AskAsync(QuestionSet set, EvaluatedBot bot, int? sample, TextWriter progress, CancellationToken cancellationToken) =>
        AskAsync(set, set.Read(sample), bot, progress, cancellationToken);

    public static async Task<AskedSet> AskAsync(
        QuestionSet set, IReadOnlyList<SetQuestion> questions, EvaluatedBot bot, TextWriter progress, CancellationToken cancellationToken)
    {
        var answers = new List<(SetQuestion, GivenAnswer)>(questions.Count);
        foreach (var question in questions)
        {
            answers.Add((question, await bot.AskAsync(question.ToBatch(), cancellationToken)));
            if (answers.Count % 100 == 0)
            {
                await progress.WriteLineAsync($"{set.Name}: {answers.Count} of {questions.Count}");
            }
        }

        return new AskedSet(set, answers);
    }

    /// <summary>Writes the answers as <c>ask --batch</c> prints them.</summary>
    public void Write(string file) =>
        File.WriteAllLines(file, Answers.Select(answer => JsonSerializer.Serialize(answer.Given.Json, Readable)));
}
