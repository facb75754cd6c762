using System.Runtime.CompilerServices;

namespace Bot.Evaluation;

/// <summary>Where the evaluation finds what it asks, and where it keeps what it makes.</summary>
internal static class Places
{
    public static string Repository { get; } = FindRepository();

    /// <summary>The committed question sets, a folder each.</summary>
    public static string OwnSets => Path.Combine(Repository, "tests", "Bot.Evaluation", "Sets");

    /// <summary>Corpora and question sets that are not part of the repository.</summary>
    public static string Shared => Environment.GetEnvironmentVariable("BOT_SHARED") ?? Path.GetFullPath(Path.Combine(Repository, "..", "shared"));

    /// <summary>A folder for what may be used again by the next run.</summary>
    public static string Scratch(string name) => Directory.CreateDirectory(Path.Combine(Repository, "artifacts", "evaluation", name)).FullName;

    private static string FindRepository([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
