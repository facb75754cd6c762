using Bot.Evaluation.Asking;
using Bot.Evaluation.Questions;
using Bot.Evaluation.Reports;
using Bot.Evaluation.Rules;
using Bot.Evaluation.Scoring;
using Bot.Evaluation.Swapping;
using Bot.Host.Commands;
using Bot.Tests.Support;

namespace Bot.Tests.Evaluation;

/// <summary>A part of the invented war's questions, asked once of the bot with its real models, and a part of these again with the sides exchanged.</summary>
public sealed class InventedWar : IAsyncLifetime
{
    private const int Questions = 88;
    private const int MirroredQuestions = 30;

    private readonly TempFolder _folder = new();

    internal SetReport Report { get; private set; } = null!;

    internal IReadOnlyList<Asymmetry> Asymmetries { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var set = QuestionSet.Own("arden-velia");
        var questions = set.Read(Questions);
        var answers = await AskAsync(set.Corpus, "index.db", questions.Select(question => question.ToBatch()));
        Report = new SetReport(
            set,
            Scoreboard.Of(questions.Zip(answers, Verdict.Of), set.Corpus),
            RuleReport.Of(questions.Zip(answers), set.Corpus));

        var mirrored = MirroredSet.Write(set, _folder["mirrored"]);
        var asked = questions.Zip(answers, (question, answer) => (Question: question.ToBatch(), Answer: answer))
            .Where(pair => SideSwap.Apply(pair.Question.Question) != pair.Question.Question).Take(MirroredQuestions).ToList();
        var others = await AskAsync(mirrored.Corpus, "mirrored.db", asked.Select(pair => MirroredSet.Mirror(pair.Question)));
        Asymmetries = [.. asked.Zip(others, (pair, other) => mirrored.Compare(pair.Question, pair.Answer, other)).OfType<Asymmetry>()];
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<IReadOnlyList<AnswerJson>> AskAsync(string corpus, string index, IEnumerable<BatchQuestion> questions)
    {
        using var bot = await EvaluatedBot.StartAsync(corpus, _folder[index], [], TestContext.Current.CancellationToken);
        var answers = new List<AnswerJson>();
        foreach (var question in questions)
        {
            answers.Add((await bot.AskAsync(question, TestContext.Current.CancellationToken)).Json);
        }

        return answers;
    }
}
