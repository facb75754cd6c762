using System.Runtime.CompilerServices;

namespace Bot.Tests.Support;

/// <summary>Finds the files that the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Path(params IEnumerable<string> parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>The repository's own files below a folder, without what builds and installations put there.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path(folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{System.IO.Path.DirectorySeparatorChar}node_modules{System.IO.Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        var folder = new DirectoryInfo(System.IO.Path.GetDirectoryName(thisFile)!);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Bot.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"No folder above {thisFile} holds Bot.sln.");
        }

        return folder.FullName;
    }
}
