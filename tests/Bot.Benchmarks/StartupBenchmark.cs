using System.Diagnostics;

namespace Bot.Benchmarks;

/// <summary>The built host from the start of its process: ready to answer with an index present, and a second ingest of essays that did not change.</summary>
internal static class StartupBenchmark
{
    private const int Rounds = 5;

    public static async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken cancellationToken)
    {
        var index = Path.Combine(Places.Scratch("index"), "essays.db");
        string[] ingest = ["ingest", Places.Essays, "--index", index];
        await Tool.RunAsync(Places.Host, ingest, cancellationToken);

        var (ready, again) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await Tool.RunAsync(Places.Host, ingest, cancellationToken);
            again.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);

            start = Stopwatch.GetTimestamp();
            using var server = HostProcess.Serve(index, Places.Essays);
            await server.WaitUntilReadyAsync(cancellationToken);
            ready.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return
        [
            new Figure("Start to ready, index present", Figure.Median(ready), "s", Detail(ready)) { AtMost = 3 },
            new Figure("Second ingest of 204 unchanged essays", Figure.Median(again), "s", Detail(again)) { AtMost = 1 },
        ];

        static string Detail(List<double> seconds) => $"median of {seconds.Count}, slowest {Figure.Number(seconds.Max())} s";
    }
}
