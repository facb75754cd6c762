using System.Runtime.CompilerServices;

namespace Bot.Benchmarks;

/// <summary>Where the benchmarks find what they measure, and where they put what they make.</summary>
internal static class Places
{
    public static string Repository { get; } = FindRepository();

    /// <summary>The host's program, built in the same configuration as the benchmarks.</summary>
    public static string Host { get; } = Path.Combine(AppContext.BaseDirectory.Replace("Bot.Benchmarks", "Bot.Host", StringComparison.Ordinal), "Bot.Host");

    /// <summary>The 204 essays that questions are developed on.</summary>
    public static string Essays => Shared("corpus/milestones");

    public static string Questions => Shared("eval/milestones-dev.jsonl");

    /// <summary>A folder for what may be used again by the next run.</summary>
    public static string Scratch(string name) => Directory.CreateDirectory(Path.Combine(Repository, "artifacts", "benchmarks", name)).FullName;

    private static string Shared(string path) =>
        Path.Combine(Environment.GetEnvironmentVariable("BOT_SHARED") ?? Path.Combine(Repository, "..", "shared"), path) is var full && Path.Exists(full)
            ? full
            : throw new BenchmarkException($"{full} is missing. The benchmarks measure on the development corpus: name its folder in BOT_SHARED.");

    private static string FindRepository([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
