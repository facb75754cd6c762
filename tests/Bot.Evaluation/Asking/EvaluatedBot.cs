using Bot.Evaluation.Questions;
using Bot.Host.Channels;
using Bot.Host.Commands;
using Bot.Knowledge;
using Bot.Knowledge.Answering;
using Bot.Knowledge.Indexing;
using Bot.Knowledge.Ingestion;
using Bot.Knowledge.Questions.Parts;
using Bot.Knowledge.Reading;
using Bot.Knowledge.Retrieval;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Evaluation.Asking;

/// <summary>The bot in this process, over a corpus of its own, asked as a person in the chat asks.</summary>
internal sealed class EvaluatedBot : IDisposable
{
    private readonly IHost _host;
    private readonly Asker _asker;

    private EvaluatedBot(IHost host)
    {
        _host = host;
        _asker = ActivatorUtilities.CreateInstance<Asker>(host.Services);
    }

    /// <summary>Settings under which the bot answers whatever it finds.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> WithoutThresholds { get; } =
    [
        KeyValuePair.Create($"{AnsweringOptions.Section}:{nameof(AnsweringOptions.MinConfidence)}", "0"),
        KeyValuePair.Create($"{AnsweringOptions.Section}:{nameof(AnsweringOptions.MinCoverage)}", "0"),
    ];

    /// <summary>Over a set's corpus. The index is kept, so that a later run embeds only what changed.</summary>
    public static Task<EvaluatedBot> StartAsync(QuestionSet set, IEnumerable<KeyValuePair<string, string>> settings, CancellationToken cancellationToken) =>
        StartAsync(set.Corpus, IndexOf(set), settings, cancellationToken);

    /// <summary>Where the index of a set's corpus is kept.</summary>
    public static string IndexOf(QuestionSet set) => Path.Combine(Places.Scratch("index"), $"{set.Name}.db");

    /// <param name="settings">Settings that differ from the defaults, by name.</param>
    public static async Task<EvaluatedBot> StartAsync(
        string corpus, string index, IEnumerable<KeyValuePair<string, string>> settings, CancellationToken cancellationToken)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(
        [
            $"--contentRoot={AppContext.BaseDirectory}",
            $"--{SharedOptions.FolderSetting}={corpus}",
            $"--{IndexingOptions.Section}:{nameof(IndexingOptions.Path)}={index}",
            "--Logging:LogLevel:Default=Warning",
            .. settings.Select(setting => $"--{setting.Key}={setting.Value}"),
        ]);
        builder.Logging.AddErrorConsole();
        builder.Services.AddKnowledge();
        builder.Services.AddTurns();
        var host = builder.Build();
        try
        {
            host.Services.ValidateOptions();
            var report = await host.Services.GetRequiredService<IngestionPipeline>().RunAsync(progress: null, cancellationToken);
            return report.Outcomes.FirstOrDefault(outcome => outcome.Change == ArticleChange.Rejected) is { } rejected
                ? throw new EvaluationException($"{Path.Combine(corpus, rejected.File)}({rejected.Line}): {rejected.Reason}")
                : new EvaluatedBot(host);
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    public async Task<GivenAnswer> AskAsync(BatchQuestion question, CancellationToken cancellationToken)
    {
        var (answer, duration) = await _asker.AskAsync(question, cancellationToken);
        return GivenAnswer.Of(question.Id, answer, duration);
    }

    /// <summary>What reading finds for a question that stands alone.</summary>
    public async Task<PassageReading> ReadAsync(string question, CancellationToken cancellationToken)
    {
        var isForSeveral = SeveralThings.AreAskedFor(question);
        var passages = await _host.Services.GetRequiredService<Retriever>().RetrieveAsync([question], isForSeveral, cancellationToken);
        return await _host.Services.GetRequiredService<PassageReader>().ReadAsync(question, passages, isForSeveral, cancellationToken);
    }

    public void Dispose() => _host.Dispose();
}
