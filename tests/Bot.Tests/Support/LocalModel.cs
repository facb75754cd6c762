using Bot.Knowledge.Embeddings;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Support;

/// <summary>The model that ships with the program, loaded once for the tests of a class.</summary>
public sealed class LocalModel : IDisposable
{
    private readonly OnnxEmbeddingGenerator _generator;

    public LocalModel()
    {
        var options = Options.Create(new EmbeddingOptions());
        _generator = new OnnxEmbeddingGenerator(LocalModelFiles.BesideProgram, new ModelTokenizer(LocalModelFiles.BesideProgram), options);
        Embedder = new TextEmbedder(_generator, options);
    }

    public TextEmbedder Embedder { get; }

    public void Dispose() => _generator.Dispose();
}
