using System.Diagnostics;
using Bot.Tests.Support.Qdrant;

namespace Bot.Benchmarks;

/// <summary>Our side of an index in Qdrant, for 10,000 chunks: the built host copies them out of SQLite into a stand-in that keeps them in memory and answers at once, and then finds that nothing is left to copy. Says nothing of a real server's speed.</summary>
internal static class QdrantBenchmark
{
    private const double Per = 10_000;

    public static async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken cancellationToken)
    {
        var index = await RepeatedEssays.BuildIndexAsync(cancellationToken);
        await using var server = await QdrantServer.StartAsync();
        Environment.SetEnvironmentVariable("Knowledge__Index__Qdrant__Url", server.Address.ToString());

        var first = await CopyAsync(index.File, server, cancellationToken);
        var again = await CopyAsync(index.File, server, cancellationToken);
        var share = Per / index.Chunks;
        var detail = $"for 10,000 chunks; {index.Chunks:N0} were copied";
        return
        [
            new Figure("Sent to Qdrant", first.Bytes / 1e6 * share, "MB", $"{detail}; bodies of requests, {Figure.Number(first.Bytes / 1e3 / index.Chunks)} KB a chunk"),
            new Figure("Requests to Qdrant", first.Requests * share, "", detail),
            new Figure("Time of the copy", first.Elapsed.TotalSeconds * share, "s", $"{detail}; the stand-in takes the other core"),
            new Figure("Processor time of the client", (first.Processor - again.Processor).TotalSeconds * share, "s", $"{detail}; without what starting takes, reading from SQLite included"),
            new Figure("Most memory of the client", first.PeakMegabytes, "MB", "the whole process"),
            new Figure("Requests when nothing changed", again.Requests, "", $"{Figure.Number(again.Bytes / 1e3)} KB, {Figure.Number(again.Elapsed.TotalSeconds)} s with the start of the program"),
        ];
    }

    private static async Task<Copy> CopyAsync(string index, QdrantServer server, CancellationToken cancellationToken)
    {
        server.Requests.Clear();
        var start = Stopwatch.GetTimestamp();
        using var host = HostProcess.Start("index", "copy", "--from", "sqlite", "--to", "qdrant", "--index", index);
        var (processor, peak) = await host.WatchAsync(cancellationToken);
        return new Copy(Stopwatch.GetElapsedTime(start), processor, peak, server.Requests.Count, server.Requests.Sum(request => request.Bytes));
    }

    private sealed record Copy(TimeSpan Elapsed, TimeSpan Processor, double PeakMegabytes, int Requests, long Bytes);
}
