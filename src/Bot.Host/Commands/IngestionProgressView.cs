using Bot.Knowledge.Ingestion;
using Spectre.Console;

namespace Bot.Host.Commands;

/// <summary>Shows on standard error how far a pass is: a bar on a terminal, otherwise a line for each file.</summary>
internal static class IngestionProgressView
{
    public static Task<T> ShowAsync<T>(Func<IProgress<IngestionProgress>, Task<T>> run)
    {
        if (Console.IsErrorRedirected)
        {
            return run(new Reporter(progress => Console.Error.WriteLine($"{progress.Done} of {progress.Total}: {PlainText.OfLine(progress.File)}")));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).StartAsync(async context =>
        {
            var bar = context.AddTask("Reading the folder", maxValue: double.MaxValue);
            return await run(new Reporter(progress =>
            {
                bar.Description = Markup.Escape(PlainText.OfLine(progress.File));
                bar.MaxValue = progress.Total;
                bar.Value = progress.Done;
            }));
        });
    }

    /// <summary>Reports at once and in order; <see cref="Progress{T}"/> would do so later, on other threads.</summary>
    private sealed class Reporter(Action<IngestionProgress> report) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value) => report(value);
    }
}
