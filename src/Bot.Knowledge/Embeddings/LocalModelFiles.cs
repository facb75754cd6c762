using System.Security.Cryptography;

namespace Bot.Knowledge.Embeddings;

/// <summary>The files of the model that ships with the program. They are hashed whenever they are loaded: a damaged model gives wrong vectors, not errors.</summary>
public sealed class LocalModelFiles(string folder)
{
    public const string ModelName = "bge-small-en-v1.5-int8";

    private const string ModelSha256 = "6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4";
    private const string VocabularySha256 = "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3";

    public static LocalModelFiles BesideProgram { get; } = new(Path.Combine(AppContext.BaseDirectory, "models", ModelName));

    /// <summary>The path of the model, to be opened by the model runtime.</summary>
    /// <exception cref="FileNotFoundException">The file is missing.</exception>
    /// <exception cref="InvalidDataException">The file is not the one that was shipped.</exception>
    public string FindModel()
    {
        using var model = Open("model.onnx", ModelSha256);
        return model.Name;
    }

    /// <inheritdoc cref="FindModel"/>
    public Stream OpenVocabulary() => Open("vocab.txt", VocabularySha256);

    private FileStream Open(string name, string sha256)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"{path}: this file of the embedding model is missing. Build or publish the program again, or copy the file there from src/Bot.Knowledge/Embeddings/{ModelName}.", path);
        }

        var file = File.OpenRead(path);
        var found = Convert.ToHexStringLower(SHA256.HashData(file));
        if (found != sha256)
        {
            file.Dispose();
            throw new InvalidDataException($"{path}: this file of the embedding model has the SHA-256 {found}, but {sha256} was shipped. Copy it again from src/Bot.Knowledge/Embeddings/{ModelName}; if that one differs too, check it out anew.");
        }

        file.Position = 0;
        return file;
    }
}
