namespace Bot.Knowledge.Embeddings;

/// <summary>Where the model that ships with the program lies: beside it, under <c>models/</c>.</summary>
public sealed class LocalModelFiles(string folder)
{
    public const string ModelName = "bge-small-en-v1.5-int8";

    // Two sizes tell a cut-off copy or a Git LFS pointer at once; hashing 34 MB would cost each start a tenth of a second.
    private const long ModelBytes = 34_014_426;
    private const long VocabularyBytes = 231_508;

    public static LocalModelFiles BesideProgram { get; } = new(Path.Combine(AppContext.BaseDirectory, "models", ModelName));

    /// <exception cref="FileNotFoundException">The file is missing.</exception>
    /// <exception cref="InvalidDataException">The file is not the one that was shipped.</exception>
    public string FindModel() => Find("model.onnx", ModelBytes);

    public Stream OpenVocabulary() => File.OpenRead(Find("vocab.txt", VocabularyBytes));

    private string Find(string name, long expectedBytes)
    {
        var file = new FileInfo(Path.Combine(folder, name));
        if (!file.Exists)
        {
            throw new FileNotFoundException($"{file.FullName}: the file of the embedding model is missing. Build or publish the program again, or copy it there from src/Bot.Knowledge/Embeddings/{ModelName}.", file.FullName);
        }
        if (file.Length != expectedBytes)
        {
            throw new InvalidDataException($"{file.FullName}: the file of the embedding model has {file.Length:N0} bytes, but {expectedBytes:N0} were shipped. Copy it again from src/Bot.Knowledge/Embeddings/{ModelName} and compare its SHA-256 with the README there.");
        }
        return file.FullName;
    }
}
