using System.Text.Json;

namespace Bot.Benchmarks;

/// <summary>From question to answer in the built host, with 10,000 chunks: the development corpus, repeated under other names.</summary>
internal static class QuestionBenchmark
{
    private const int WarmUpQuestions = 10;
    private const int MeasuredQuestions = 150;

    public static async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken cancellationToken)
    {
        var index = await RepeatedEssays.BuildIndexAsync(cancellationToken);
        string[] questions = [.. SingleQuestions()];
        using var host = HostProcess.Start("ask", "--batch", "-", "--index", index.File, "--knowledge", index.Folder);
        var milliseconds = new List<double>();
        var processorBefore = TimeSpan.Zero;
        foreach (var (question, number) in questions.Take(WarmUpQuestions + MeasuredQuestions).Select((question, number) => (question, number)))
        {
            var answer = await host.AskAsync(question, cancellationToken);
            if (number == WarmUpQuestions - 1)
            {
                processorBefore = host.ProcessorTime;
            }
            else if (number >= WarmUpQuestions)
            {
                milliseconds.Add(answer.GetProperty("milliseconds").GetDouble());
            }
        }

        var processorTime = (host.ProcessorTime - processorBefore) / milliseconds.Count;
        var resident = host.ResidentMegabytes;
        await host.EndInputAsync(cancellationToken);
        milliseconds.Sort();

        using var server = HostProcess.Serve(index.File, index.Folder);
        await server.WaitUntilReadyAsync(cancellationToken);
        var detail = $"{milliseconds.Count} questions, {index.Chunks:N0} chunks";
        return
        [
            new Figure("Question to answer, p50", Figure.Percentile(milliseconds, 0.50), "ms", detail) { AtMost = 250 },
            new Figure("Question to answer, p95", Figure.Percentile(milliseconds, 0.95), "ms", detail) { AtMost = 500 },
            new Figure("Processor time for a question", processorTime.TotalMilliseconds, "ms", "of all cores; grows less than the times do when others use the machine"),
            new Figure("Resident memory after the questions", resident, "MB", "the ask command") { AtMost = 400 },
            new Figure("Resident memory of the server when ready", server.ResidentMegabytes, "MB", $"{index.Chunks:N0} chunks") { AtMost = 400 },
        ];
    }

    private static IEnumerable<string> SingleQuestions() =>
        from line in File.ReadLines(Places.Questions)
        let question = JsonDocument.Parse(line).RootElement
        where question.GetProperty("history").GetArrayLength() == 0
        select question.GetProperty("question").GetString();
}
