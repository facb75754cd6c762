using System.CommandLine;
using Bot.Knowledge.Answering;

namespace Bot.Host.Commands;

/// <summary><c>ask "QUESTION"</c> and <c>ask --batch FILE</c>: the same answers as in the chat, in the terminal.</summary>
internal static class AskCommand
{
    public static Command Create(SharedOptions options, Func<string[], IHost> buildTool)
    {
        var question = new Argument<string?>("QUESTION") { Description = "What to ask, in quotation marks.", Arity = ArgumentArity.ZeroOrOne };
        var batch = new Option<string?>("--batch")
        {
            Description = "Answer the questions of a JSON Lines file (id, question, history); '-' reads standard input. Prints one JSON object a line.",
            HelpName = "FILE",
        };
        var json = new Option<bool>("--json") { Description = "Print the answer as one JSON object." };
        var command = new Command("ask", "Answer one question, or a file of them.") { question, batch, json };
        command.Validators.Add(result =>
        {
            var texts = result.GetResult(question)?.Tokens ?? [];
            if ((texts.Count == 0) == (result.GetResult(batch) is null))
            {
                result.AddError("Give either a QUESTION or --batch FILE.");
            }
            else if (texts.Any(text => string.IsNullOrWhiteSpace(text.Value)))
            {
                result.AddError("The question is empty. Write it in quotation marks: ask \"When did the war end?\"");
            }
        });
        command.SetAction(async (parseResult, cancellationToken) =>
        {
            using var tool = buildTool([.. options.ToSettings(parseResult)]);
            tool.Services.ValidateOptions();
            await ActivatorUtilities.CreateInstance<MissingIndex>(tool.Services).BuildAsync(cancellationToken);
            var asker = ActivatorUtilities.CreateInstance<Asker>(tool.Services);
            return parseResult.GetValue(batch) is { } file
                ? await AskBatchAsync(asker, file, cancellationToken)
                : await AskOneAsync(asker, parseResult.GetValue(question)!, parseResult.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static async Task<int> AskOneAsync(Asker asker, string question, bool asJson, CancellationToken cancellationToken)
    {
        var (answer, duration) = await asker.AskAsync(new BatchQuestion("1", question, []), cancellationToken);
        if (asJson)
        {
            CommandJson.WriteLine(Console.Out, AnswerJson.From("1", answer, duration), CommandJson.Default.AnswerJson);
        }
        else
        {
            Console.Out.WriteLine(PlainText.Of(AnswerText.Of(answer)));
        }

        return ResultOf(answer);
    }

    private static async Task<int> AskBatchAsync(Asker asker, string file, CancellationToken cancellationToken)
    {
        using var lines = file == "-" ? new StreamReader(Console.OpenStandardInput()) : new StreamReader(file);
        var result = BotCommands.Done;
        for (var number = 1; await lines.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                var question = BatchQuestion.Parse(line);
                var (answer, duration) = await asker.AskAsync(question, cancellationToken);
                CommandJson.WriteLine(Console.Out, AnswerJson.From(question.Id, answer, duration), CommandJson.Default.AnswerJson);
                result = Math.Max(result, ResultOf(answer));
            }
            catch (FormatException exception)
            {
                // The rest goes on, as the rest of a folder does when one article is rejected.
                Console.Error.WriteLine($"{file}({number}): {exception.Message}");
                result = BotCommands.Failed;
            }
        }

        return result;
    }

    private static int ResultOf(Answer answer) => answer.Reason == DeclineReason.SourcesUnreachable ? BotCommands.Failed : BotCommands.Done;
}
