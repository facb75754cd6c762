using System.CommandLine;
using Bot.Knowledge.Ingestion;

namespace Bot.Host.Commands;

/// <summary><c>ingest [FOLDER]</c>: brings the index into step with the folder and reports what became of each file.</summary>
internal static class IngestCommand
{
    public static Command Create(SharedOptions options, Func<string[], IHost> buildTool)
    {
        var folder = new Argument<string?>("FOLDER")
        {
            Description = "The folder of articles; the same as --knowledge.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = new Option<bool>("--json") { Description = "Print the report as one JSON object." };
        var command = new Command("ingest", "Bring the index into step with the folder of articles, and report what became of each file.") { folder, json };
        command.Validators.Add(result =>
        {
            if (result.GetResult(folder) is { Tokens.Count: > 0 } && result.GetResult(options.Knowledge) is not null)
            {
                result.AddError("The folder is given twice, as FOLDER and with --knowledge. Leave one out.");
            }
        });
        command.SetAction(async (parseResult, cancellationToken) =>
        {
            string[] settings = [.. options.ToSettings(parseResult)];
            using var tool = buildTool(parseResult.GetValue(folder) is { } path ? [.. settings, $"--{SharedOptions.FolderSetting}={path}"] : settings);
            return await RunAsync(tool.Services, parseResult.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, bool asJson, CancellationToken cancellationToken)
    {
        services.ValidateOptions();
        var pipeline = services.GetRequiredService<IngestionPipeline>();
        var report = await IngestionProgressView.ShowAsync(progress => pipeline.RunAsync(progress, cancellationToken));
        if (asJson)
        {
            CommandJson.WriteLine(Console.Out, IngestionReportJson.From(report), CommandJson.Default.IngestionReportJson);
        }
        else
        {
            IngestionTable.Write(report);
        }

        return report.Outcomes.Any(outcome => outcome.Change == ArticleChange.Rejected) ? BotCommands.Failed : BotCommands.Done;
    }
}
