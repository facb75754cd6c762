using Microsoft.Extensions.AI;

namespace Bot.Tests.Support;

/// <summary>A model for tests of what goes wrong: it announces some dimensions, answers every call with the same vectors, and remembers how many texts each call brought.</summary>
internal sealed class FixedEmbeddingGenerator(int? dimensions, params float[][] vectors) : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly List<int> _calls = [];

    public IReadOnlyList<int> Calls => _calls;

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        _calls.Add(values.Count());
        return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(vectors.Select(vector => new Embedding<float>(vector))));
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata("tests", defaultModelId: "fixed", defaultModelDimensions: dimensions) : null;

    public void Dispose()
    {
    }
}
