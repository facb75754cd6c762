using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bot.Knowledge.Embeddings;
using Microsoft.Extensions.Options;

namespace Bot.Benchmarks;

/// <summary>Texts a second: the product from text to vector, against onnxruntime-node from ready token ids to vector, with the set-up that suits it best. They take turns, so that both see the same machine.</summary>
internal static class EmbeddingBenchmark
{
    private const int Texts = 200;
    private const int TrialTexts = 40;
    private const int TrialRounds = 2;
    private const int Rounds = 3;

    private static readonly NodeSetUp[] NodeSetUps =
    [
        new(Threads: 1, Parallel: Environment.ProcessorCount, Rows: 1),
        new(Threads: Environment.ProcessorCount, Parallel: 1, Rows: 1),
        new(Threads: Environment.ProcessorCount, Parallel: 1, Rows: 8),
        new(Threads: Environment.ProcessorCount, Parallel: 1, Rows: 32),
    ];

    public static async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken cancellationToken)
    {
        var all = Essays.TextsToEmbed();
        string[] texts = [.. Enumerable.Range(0, Texts).Select(index => all[index * all.Count / Texts])];
        var options = Options.Create(new EmbeddingOptions());
        var tokenizer = new ModelTokenizer(LocalModelFiles.BesideProgram);
        var residentBefore = Environment.WorkingSet;
        using var generator = new OnnxEmbeddingGenerator(LocalModelFiles.BesideProgram, tokenizer, options);
        var embedder = new TextEmbedder(generator, options);
        await embedder.WarmUpAsync(cancellationToken);

        var node = new BareRuntime(Places.Scratch("embeddings"));
        await BareRuntime.InstallAsync(cancellationToken);
        node.Write("trial.json", texts.Take(TrialTexts).Select(tokenizer.Encode));
        node.Write("texts.json", texts.Select(tokenizer.Encode));
        var trials = new List<(NodeSetUp SetUp, double Seconds)>();
        foreach (var setUp in Enumerable.Repeat(NodeSetUps, TrialRounds).SelectMany(setUps => setUps))
        {
            trials.Add((setUp, await node.EmbedAsync("trial.json", setUp, cancellationToken)));
        }

        var best = trials.MinBy(trial => trial.Seconds).SetUp;
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await SecondsAsync(() => embedder.EmbedAsync(texts, cancellationToken)));
            theirs.Add(await node.EmbedAsync("texts.json", best, cancellationToken));
        }

        var resident = Environment.WorkingSet - residentBefore;
        var question = new List<double>();
        for (var ask = 0; ask < 50; ask++)
        {
            // Another question each time: the embedder remembers the last ones.
            var asked = $"When was armistice {ask} between the two Koreas signed, and by whom?";
            question.Add(await SecondsAsync(() => embedder.EmbedQuestionAsync(asked, cancellationToken)) * 1000);
        }

        var ratio = Figure.Median(theirs.Zip(ours, (node, own) => node / own));
        return
        [
            new Figure("Embedding throughput over onnxruntime-node", ratio, "×",
                $"{Figure.Number(Texts / ours.Min())} against {Figure.Number(Texts / theirs.Min())} chunks a second; the bare runtime at its best with {best}") { AtLeast = 0.95 },
            new Figure("Embedding a question, p50", Figure.Median(question), "ms", "tokens included"),
            new Figure("Memory of the model in use", resident / 1e6, "MB", $"after {Rounds} × {Texts} chunks"),
        ];
    }

    private static async Task<double> SecondsAsync<T>(Func<Task<T>> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private sealed record NodeSetUp(int Threads, int Parallel, int Rows)
    {
        public override string ToString() => $"runs at a time: {Parallel}, threads in each: {Threads}, texts in each: {Rows}";
    }

    /// <summary>The script beside this program, and the files it reads.</summary>
    private sealed class BareRuntime(string folder)
    {
        private static readonly string Project = Path.Combine(Places.Repository, "tests", "Bot.Benchmarks", "onnxruntime-node");

        public static async Task InstallAsync(CancellationToken cancellationToken)
        {
            if (!Directory.Exists(Path.Combine(Project, "node_modules")))
            {
                await Tool.RunAsync("npm", ["ci", "--ignore-scripts", "--prefix", Project], cancellationToken);
            }
        }

        public void Write(string name, IEnumerable<int[]> rows) =>
            File.WriteAllText(Path.Combine(folder, name), JsonSerializer.Serialize(rows.OrderByDescending(row => row.Length)));

        public async Task<double> EmbedAsync(string name, NodeSetUp setUp, CancellationToken cancellationToken)
        {
            string[] arguments = [Path.Combine(Project, "embed.mjs"), LocalModelFiles.BesideProgram.FindModel(), Path.Combine(folder, name), $"{setUp.Threads}", $"{setUp.Parallel}", $"{setUp.Rows}"];
            return double.Parse(await Tool.RunAsync("node", arguments, cancellationToken), CultureInfo.InvariantCulture);
        }
    }
}
