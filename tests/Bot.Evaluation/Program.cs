using System.CommandLine;
using Bot.Evaluation.Ranking;
using Bot.Evaluation.Screening;

namespace Bot.Evaluation;

/// <summary>Measures what the bot answers: <c>dotnet run --project tests/Bot.Evaluation</c>.</summary>
internal static class Program
{
    private const int Failed = 1;
    private const int WrongUse = 2;

    public static async Task<int> Main(string[] args)
    {
        var parseResult = CreateRoot().Parse(args);
        if (parseResult is { Errors.Count: > 0, Action: not System.CommandLine.Help.HelpAction })
        {
            foreach (var error in parseResult.Errors)
            {
                Console.Error.WriteLine(error.Message);
            }

            return WrongUse;
        }

        try
        {
            return await parseResult.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (EvaluationException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return Failed;
        }
    }

    public static RootCommand CreateRoot()
    {
        var shared = new EvaluationOptions();
        var root = new RootCommand("Asks question sets and measures the answers: retrieval, hits, precision, declines, fidelity, times.");
        shared.AddTo(root);
        root.Add(FitRankingCommand.Create(shared));
        root.Add(FitCommand.Create(shared));
        root.Add(FitScreeningCommand.Create());
        root.Add(SwapCommand.Create(shared));
        MeasureCommand.AddTo(root, shared);
        return root;
    }
}
