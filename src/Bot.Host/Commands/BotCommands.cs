using System.CommandLine;
using System.CommandLine.Parsing;

namespace Bot.Host.Commands;

/// <summary>The command line: which command runs, with which settings, and what its end means: 0 done, 1 something failed, 2 wrong use.</summary>
internal static class BotCommands
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUse = 2;

    /// <summary>How long a command may take to end after Ctrl+C.</summary>
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(10);

    /// <param name="buildServer">Makes the web app from settings of the form <c>--Section:Key=value</c>.</param>
    /// <param name="buildTool">Makes what the other commands need, from the same settings.</param>
    public static async Task<int> RunAsync(string[] args, Func<string[], WebApplication> buildServer, Func<string[], IHost> buildTool)
    {
        // Frameworks that boot the app in their own process (WebApplicationFactory) pass settings only, this one among them,
        // and want to see exceptions.
        if (args.Any(arg => arg.StartsWith("--applicationName=", StringComparison.OrdinalIgnoreCase)))
        {
            return await ServeCommand.RunAsync(buildServer(args));
        }

        var options = new SharedOptions();
        // A question may start with '@'; it is no response file.
        var parseResult = CreateRoot(options, buildServer, buildTool).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parseResult is { Errors.Count: > 0, Action: not System.CommandLine.Help.HelpAction })
        {
            return ReportWrongUse(parseResult);
        }

        try
        {
            return await parseResult.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                // The server has the host's own handling of Ctrl+C.
                ProcessTerminationTimeout = parseResult.CommandResult.Command is RootCommand ? null : StopTimeout,
            });
        }
        catch (Exception exception)
        {
            return Failure.Report(exception, Console.Error, isVerbose: parseResult.GetValue(options.Verbose));
        }
    }

    public static RootCommand CreateRoot(SharedOptions options, Func<string[], WebApplication> buildServer, Func<string[], IHost> buildTool)
    {
        var root = new RootCommand("Answers questions on conflicts from a folder of articles, in the sources' own words, with citations. Without a command it serves the chat page.")
        {
            IngestCommand.Create(options, buildTool),
            AskCommand.Create(options, buildTool),
            FeedbackCommand.Create(options, buildTool),
            TeamsCommand.Create(options, buildTool),
            IndexCommand.Create(options, buildTool),
            HealthCommand.Create(options),
        };
        options.AddTo(root);
        root.SetAction((parseResult, _) => ServeCommand.RunAsync(buildServer([.. options.ToSettings(parseResult)])));
        return root;
    }

    private static int ReportWrongUse(ParseResult parseResult)
    {
        foreach (var error in parseResult.Errors)
        {
            Console.Error.WriteLine(error.Message);
        }

        Console.Error.WriteLine($"'{NameOf(parseResult.CommandResult)}--help' shows how to use it.");
        return WrongUse;
    }

    /// <summary>As it is typed, with a space behind it; empty without a command.</summary>
    private static string NameOf(SymbolResult? command) =>
        command is CommandResult { Command: not RootCommand } result ? $"{NameOf(result.Parent)}{result.Command.Name} " : "";
}
