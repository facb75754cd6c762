namespace Bot.Tests.Support;

/// <summary>A folder of its own for one test, gone after it.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("bot-tests-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
    }

    /// <summary>What stands in all its files, read as text, while others may write to them.</summary>
    public string ReadAll() => string.Concat(Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories).Select(name =>
    {
        using var file = new StreamReader(new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return file.ReadToEnd();
    }));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
