using Bot.Knowledge.Embeddings;

namespace Bot.Knowledge.Reading;

/// <summary>The file of the reader that ships with the program. Its vocabulary is the embedding model's.</summary>
public sealed class ReaderModelFile(string folder)
{
    public const string ModelName = "bot-reader-small-int8";

    private const string Sha256 = "a6c31e29bc612d28167e2ebbcc371f219794a7138aae067fd6bc9fabadb1afa5";

    public static ReaderModelFile BesideProgram { get; } = new(Path.Combine(AppContext.BaseDirectory, "models", ModelName));

    /// <summary>The path of the model, to be opened by the model runtime.</summary>
    /// <exception cref="FileNotFoundException">The file is missing.</exception>
    /// <exception cref="InvalidDataException">The file is not the one that was shipped.</exception>
    public string Find() => new ModelFile(Path.Combine(folder, "model.onnx"), Sha256, "reader model", $"src/Bot.Knowledge/Reading/{ModelName}").Find();
}
