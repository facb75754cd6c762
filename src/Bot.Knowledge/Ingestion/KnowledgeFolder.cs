using System.Security.Cryptography;
using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Ingestion;

/// <summary>The folder of articles: which files in it are articles, and their bytes.</summary>
internal static class KnowledgeFolder
{
    private const string Readme = "README.md";

    /// <summary>The articles in the folder and the folders below it, by ordinal order of their names. Hidden files and folders are none, nor is README.md, nor a link that leads out of the folder.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static IReadOnlyList<ArticleFile> List(string folder)
    {
        var root = new DirectoryInfo(folder);
        if (!root.Exists)
        {
            throw new DirectoryNotFoundException(
                $"{folder}: there is no such folder. Make it and put articles into it, or name another in {IngestionOptions.Section}:{nameof(IngestionOptions.Folder)}.");
        }

        var target = root.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? root.FullName;
        return [.. Files(root)
            .Where(file => IsInside(target, file))
            .Select(file => new ArticleFile(new ArticleId(Path.GetRelativePath(root.FullName, file.FullName).Replace(Path.DirectorySeparatorChar, '/')), file.FullName))
            .OrderBy(file => file.Id.Value, StringComparer.Ordinal)];
    }

    private static IEnumerable<FileInfo> Files(DirectoryInfo folder)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().Where(entry => !entry.Name.StartsWith('.')))
        {
            switch (entry)
            {
                // A linked folder is left out: what lies inside is found under its own name, and a circle has no end.
                case DirectoryInfo { LinkTarget: null } below:
                    foreach (var file in Files(below))
                    {
                        yield return file;
                    }

                    break;
                case FileInfo file when file.Name != Readme && ArticleReader.Extensions.Contains(file.Extension.ToLowerInvariant()):
                    yield return file;
                    break;
            }
        }
    }

    private static bool IsInside(string root, FileInfo file) =>
        file.LinkTarget is null
        || (file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target
            && target.FullName.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal));
}

/// <param name="Path">Where to read it.</param>
internal sealed record ArticleFile(ArticleId Id, string Path)
{
    /// <summary>The file's bytes, or of one that is too large just enough to show it.</summary>
    public async Task<byte[]> ReadAsync(CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var buffer = new byte[(int)Math.Min(stream.Length, ArticleReader.MaxBytes) + 1];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return buffer[..length];
    }

    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
