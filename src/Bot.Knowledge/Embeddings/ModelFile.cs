using System.Security.Cryptography;

namespace Bot.Knowledge.Embeddings;

/// <summary>A file of a model that ships with the program. It is hashed whenever it is loaded: a damaged model gives wrong numbers, not errors.</summary>
/// <param name="Model">What it belongs to, as messages name it: <c>embedding model</c>.</param>
/// <param name="Home">The folder in the sources that it is copied from.</param>
internal sealed record ModelFile(string Path, string Sha256, string Model, string Home)
{
    /// <summary>The path, to be opened by the model runtime.</summary>
    /// <exception cref="FileNotFoundException">The file is missing.</exception>
    /// <exception cref="InvalidDataException">The file is not the one that was shipped.</exception>
    public string Find()
    {
        using var file = Open();
        return file.Name;
    }

    /// <inheritdoc cref="Find"/>
    public FileStream Open()
    {
        if (!File.Exists(Path))
        {
            throw new FileNotFoundException($"{Path}: this file of the {Model} is missing. Build or publish the program again, or copy the file there from {Home}.", Path);
        }

        var file = File.OpenRead(Path);
        var found = Convert.ToHexStringLower(SHA256.HashData(file));
        if (found != Sha256)
        {
            file.Dispose();
            throw new InvalidDataException($"{Path}: this file of the {Model} has the SHA-256 {found}, but {Sha256} was shipped. Copy it again from {Home}; if that one differs too, check it out anew.");
        }

        file.Position = 0;
        return file;
    }
}
