using Bot.Host.Channels;
using Bot.Host.Commands;
using Bot.Knowledge;
using Bot.Knowledge.Indexing;
using Bot.Knowledge.Ingestion;
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

    public IServiceProvider Services => _host.Services;

    /// <param name="index">The index file; what of it is up to date is used again.</param>
    /// <param name="settings">Settings that differ from the defaults, by name.</param>
    public static async Task<EvaluatedBot> StartAsync(
        string corpus, string index, IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
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
        return new GivenAnswer(AnswerJson.From(question.Id, answer, duration), answer);
    }

    public void Dispose() => _host.Dispose();
}
