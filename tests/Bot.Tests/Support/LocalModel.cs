using Bot.Knowledge.Embeddings;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Support;

/// <summary>The model that ships with the program, loaded once for the tests of a class.</summary>
public sealed class LocalModel : IDisposable
{
    private readonly OnnxEmbeddingGenerator _generator;

    public LocalModel()
        : this(textsPerRun: 1)
    {
    }

    internal LocalModel(int textsPerRun)
    {
        var options = Options.Create(new EmbeddingOptions { TextsPerRun = textsPerRun });
        _generator = new OnnxEmbeddingGenerator(LocalModelFiles.BesideProgram, new ModelTokenizer(LocalModelFiles.BesideProgram), options);
        Embedder = new TextEmbedder(_generator, options);
    }

    public TextEmbedder Embedder { get; }

    public void Dispose() => _generator.Dispose();
}
