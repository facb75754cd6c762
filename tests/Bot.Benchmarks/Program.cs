using Bot.Benchmarks;

// Prints what the README's speed table holds: ratios and times of one run on this machine.
Dictionary<string, Func<CancellationToken, Task<IReadOnlyList<Figure>>>> benchmarks = new()
{
    ["embeddings"] = EmbeddingBenchmark.RunAsync,
    ["search"] = SearchBenchmark.RunAsync,
    ["questions"] = QuestionBenchmark.RunAsync,
    ["startup"] = StartupBenchmark.RunAsync,
    ["page"] = PageBenchmark.RunAsync,
    ["qdrant"] = QdrantBenchmark.RunAsync,
};

if (args is not [var name] || (name is not ("all" or "picture") && !benchmarks.ContainsKey(name)))
{
    Console.Error.WriteLine($"Usage: dotnet run -c Release --project tests/Bot.Benchmarks -- {string.Join('|', benchmarks.Keys)}|all, or picture for the README's pictures");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    if (name == "picture")
    {
        await ChatPicture.DrawAsync(stop.Token);
        return 0;
    }

    var figures = new List<Figure>();
    foreach (var (key, run) in benchmarks.Where(benchmark => name == "all" || name == benchmark.Key))
    {
        Console.Error.WriteLine($"{key} …");
        figures.AddRange(await run(stop.Token));
    }

    Figure.WriteTable(figures, Console.Out);
    return figures.All(figure => figure.IsMet) ? 0 : 1;
}
catch (BenchmarkException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
