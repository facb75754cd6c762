using System.CommandLine;
using Bot.Knowledge.Indexing;
using Bot.Knowledge.Ingestion;
using Microsoft.Extensions.Options;

namespace Bot.Host.Commands;

/// <summary><c>index status</c>, <c>index verify</c> and <c>index copy</c>: what the index holds, whether it is what the folder holds, and its way from one store into another.</summary>
internal static class IndexCommand
{
    private static readonly string[] Stores = [.. Enum.GetNames<IndexProvider>().Select(name => name.ToLowerInvariant())];

    public static Command Create(SharedOptions options, Func<string[], IHost> buildTool) =>
        new("index", "Look into the index, compare it with the folder of articles, or copy it into another store.")
        {
            CreateStatus(options, buildTool),
            CreateVerify(options, buildTool),
            CreateCopy(options, buildTool),
        };

    private static Command CreateStatus(SharedOptions options, Func<string[], IHost> buildTool)
    {
        var json = new Option<bool>("--json") { Description = "Print it as one JSON object." };
        var command = new Command("status", "Print where the index is kept, what it was built with and how much it holds. Ends with 1 when it cannot answer questions.") { json };
        command.SetAction(async (parseResult, cancellationToken) =>
        {
            using var tool = buildTool([.. options.ToSettings(parseResult)]);
            tool.Services.ValidateOptions();
            var provider = tool.Services.GetRequiredService<IOptions<IndexingOptions>>().Value.Provider;
            var summary = await tool.Services.GetRequiredService<IPassageIndex>().SummarizeAsync(cancellationToken);
            var status = IndexStatusJson.From(provider, summary, tool.Services.GetRequiredService<IndexProfile>());
            if (parseResult.GetValue(json))
            {
                CommandJson.WriteLine(Console.Out, status, CommandJson.Default.IndexStatusJson);
            }
            else
            {
                IndexText.Write(status);
            }

            return status.State == IndexStatusJson.Complete ? BotCommands.Done : BotCommands.Failed;
        });
        return command;
    }

    private static Command CreateVerify(SharedOptions options, Func<string[], IHost> buildTool)
    {
        var repair = new Option<bool>("--repair") { Description = "Then bring the index into step, and compare again." };
        var json = new Option<bool>("--json") { Description = "Print the report as one JSON object." };
        var command = new Command("verify", "Compare the index with the folder, article by article and passage by passage. Ends with 1 when they differ.") { repair, json };
        command.SetAction(async (parseResult, cancellationToken) =>
        {
            using var tool = buildTool([.. options.ToSettings(parseResult)]);
            tool.Services.ValidateOptions();
            var report = await VerifyAsync(tool.Services, cancellationToken);
            if (parseResult.GetValue(repair) && !report.IsInStep)
            {
                var damaged = report.Articles.Where(article => article.State == ArticleState.Damaged).Select(article => article.Id).ToHashSet();
                var pipeline = tool.Services.GetRequiredService<IngestionPipeline>();
                await IngestionProgressView.ShowAsync(progress => pipeline.RunAsync(damaged, progress, cancellationToken));
                report = await VerifyAsync(tool.Services, cancellationToken);
            }

            if (parseResult.GetValue(json))
            {
                CommandJson.WriteLine(Console.Out, VerificationJson.From(report), CommandJson.Default.VerificationJson);
            }
            else
            {
                IndexText.Write(report);
            }

            return report.IsInStep ? BotCommands.Done : BotCommands.Failed;
        });
        return command;
    }

    private static Command CreateCopy(SharedOptions options, Func<string[], IHost> buildTool)
    {
        var from = new Option<string>("--from") { Description = "The store to copy from.", Required = true };
        var to = new Option<string>("--to") { Description = "The store that is brought into step with it.", Required = true };
        from.AcceptOnlyFromAmong(Stores);
        to.AcceptOnlyFromAmong(Stores);
        var json = new Option<bool>("--json") { Description = "Print the report as one JSON object." };
        var command = new Command("copy", "Copy the index from one store into the other, with its vectors: nothing is embedded again.") { from, to, json };
        command.Validators.Add(result =>
        {
            if (result.GetResult(from) is { Tokens: [var one] } && result.GetResult(to) is { Tokens: [var other] } && one.Value == other.Value)
            {
                result.AddError("--from and --to name the same store. Name two.");
            }
        });
        command.SetAction(async (parseResult, cancellationToken) =>
        {
            using var tool = buildTool([.. options.ToSettings(parseResult)]);
            tool.Services.ValidateOptions();
            var source = tool.Services.GetRequiredKeyedService<IPassageIndex>(Enum.Parse<IndexProvider>(parseResult.GetValue(from)!, ignoreCase: true));
            var target = tool.Services.GetRequiredKeyedService<IPassageIndex>(Enum.Parse<IndexProvider>(parseResult.GetValue(to)!, ignoreCase: true));
            var report = await IngestionProgressView.ShowAsync(progress => IndexCopier.RunAsync(source, target, progress, cancellationToken));
            if (parseResult.GetValue(json))
            {
                CommandJson.WriteLine(Console.Out, new CopyJson(report.Copied, report.Unchanged, report.Removed, report.Chunks), CommandJson.Default.CopyJson);
            }
            else
            {
                IndexText.Write(report);
            }

            return BotCommands.Done;
        });
        return command;
    }

    private static Task<VerificationReport> VerifyAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        ActivatorUtilities.CreateInstance<IndexVerifier>(services).RunAsync(progress: null, cancellationToken);
}
