using System.CommandLine;
using System.Globalization;
using Bot.Host.Feedback;
using CsvHelper;
using CsvHelper.Configuration;

namespace Bot.Host.Commands;

/// <summary><c>feedback export</c> and <c>feedback delete</c>: what people said of the answers, for the people who care for the articles.</summary>
internal static class FeedbackCommand
{
    private const string JsonLines = "jsonl";
    private const string Csv = "csv";

    public static Command Create(SharedOptions options, Func<string[], IHost> buildTool)
    {
        var format = new Option<string>("--format") { Description = "jsonl: one JSON object a line; csv: a table for a spreadsheet.", DefaultValueFactory = _ => JsonLines };
        format.AcceptOnlyFromAmong(JsonLines, Csv);
        var since = new Option<DateTimeOffset>("--since")
        {
            Description = "Only ratings of that day or time and later, such as 2026-11-01 or 2026-11-01T08:00Z; without an offset it is UTC.",
            HelpName = "TIME",
            CustomParser = result =>
            {
                if (DateTimeOffset.TryParse(result.Tokens.Single().Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
                {
                    return time;
                }

                result.AddError($"'{result.Tokens.Single().Value}' is no time. Write it like 2026-11-01 or 2026-11-01T08:00Z.");
                return default;
            },
        };
        var export = new Command("export", "Print the ratings of answers, oldest first: time, answer, channel, like or dislike, complaint, comment, passages cited. Who rated is not known.") { format, since };
        export.SetAction(parseResult =>
        {
            using var tool = buildTool([.. options.ToSettings(parseResult)]);
            tool.Services.ValidateOptions();
            var store = tool.Services.GetRequiredService<FeedbackStore>();
            if (!File.Exists(store.Path))
            {
                // Not a failure: nobody has rated anything yet. But the file may also be another's.
                Console.Error.WriteLine($"There is no feedback at {store.Path}.");
            }

            var lines = File.Exists(store.Path) ? store.List(parseResult.GetValue(since)).Select(FeedbackLine.From) : [];
            if (parseResult.GetValue(format) == Csv)
            {
                WriteCsv(Console.Out, lines);
            }
            else
            {
                WriteJsonLines(Console.Out, lines);
            }

            return BotCommands.Done;
        });
        return new Command("feedback", "What people said of the answers.") { export, CreateDelete(options, buildTool) };
    }

    private static Command CreateDelete(SharedOptions options, Func<string[], IHost> buildTool)
    {
        var answers = new Argument<string[]>("ANSWER") { Description = "The answer's number, as the export prints it.", Arity = ArgumentArity.OneOrMore };
        var delete = new Command("delete", "Delete all ratings of an answer, such as one whose comment speaks of a person. They are overwritten in the file.") { answers };
        delete.SetAction(parseResult =>
        {
            using var tool = buildTool([.. options.ToSettings(parseResult)]);
            tool.Services.ValidateOptions();
            var store = tool.Services.GetRequiredService<FeedbackStore>();
            var result = BotCommands.Done;
            foreach (var answer in parseResult.GetRequiredValue(answers).Distinct(StringComparer.Ordinal))
            {
                var deleted = File.Exists(store.Path) ? store.DeleteAnswer(answer) : 0;
                if (deleted > 0)
                {
                    Console.Out.WriteLine($"{PlainText.OfLine(answer)}: {deleted} deleted");
                }
                else
                {
                    Console.Error.WriteLine($"{PlainText.OfLine(answer)}: {store.Path} has no rating of this answer. The export prints the numbers of those it has.");
                    result = BotCommands.Failed;
                }
            }

            return result;
        });
        return delete;
    }

    private static void WriteJsonLines(TextWriter output, IEnumerable<FeedbackLine> lines)
    {
        foreach (var line in lines)
        {
            CommandJson.WriteLine(output, line, CommandJson.Default.FeedbackLine);
        }
    }

    private static void WriteCsv(TextWriter output, IEnumerable<FeedbackLine> lines)
    {
        // A spreadsheet would take a comment that begins with '=' for a formula, and run it.
        using var csv = new CsvWriter(output, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape }, leaveOpen: true);
        csv.WriteRecords(lines.Select(line => new
        {
            time = line.Time,
            answer = line.Answer,
            channel = line.Channel,
            reaction = line.Reaction,
            complaint = line.Complaint,
            comment = line.Comment,
            cited = string.Join(' ', line.Cited),
        }));
    }
}
