namespace Bot.Knowledge.Embeddings;

/// <summary>The files of the embedding model that ships with the program.</summary>
public sealed class LocalModelFiles(string folder)
{
    public const string ModelName = "bge-small-en-v1.5-int8";

    private const string ModelSha256 = "6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4";
    private const string VocabularySha256 = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3";

    public static LocalModelFiles BesideProgram { get; } = new(Path.Combine(AppContext.BaseDirectory, "models", ModelName));

    /// <summary>The path of the model, to be opened by the model runtime.</summary>
    /// <exception cref="FileNotFoundException">The file is missing.</exception>
    /// <exception cref="InvalidDataException">The file is not the one that was shipped.</exception>
    public string FindModel() => FileOf("model.onnx", ModelSha256).Find();

    /// <inheritdoc cref="FindModel"/>
    public Stream OpenVocabulary() => FileOf("vocab.txt", VocabularySha256).Open();

    private ModelFile FileOf(string name, string sha256) => new(Path.Combine(folder, name), sha256, "embedding model", $"src/Bot.Knowledge/Embeddings/{ModelName}");
}
