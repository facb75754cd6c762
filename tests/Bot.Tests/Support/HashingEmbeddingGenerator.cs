using System.Numerics.Tensors;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace Bot.Tests.Support;

/// <summary>A model for tests: each word counts in a dimension that its letters choose. Equal texts have equal vectors, texts that share words lie near each other.</summary>
internal sealed partial class HashingEmbeddingGenerator(string model = "hashing", int dimensions = 256) : IEmbeddingGenerator<string, Embedding<float>>
{
    private int _texts;

    /// <summary>How many texts were embedded so far.</summary>
    public int Texts => _texts;

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var embeddings = values.Select(text => new Embedding<float>(Vector(text))).ToList();
        Interlocked.Add(ref _texts, embeddings.Count);
        return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(embeddings));
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata("tests", defaultModelId: model, defaultModelDimensions: dimensions)
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose()
    {
    }

    /// <summary>The unit vector of a text.</summary>
    public float[] Vector(string text)
    {
        var vector = new float[dimensions];
        foreach (Match word in Word().Matches(text.ToLowerInvariant()))
        {
            vector[Fnv1a(word.Value) % (uint)dimensions] += 1;
        }

        if (vector.All(number => number == 0))
        {
            vector[0] = 1;
        }

        TensorPrimitives.Divide(vector, TensorPrimitives.Norm(vector), vector);
        return vector;
    }

    private static uint Fnv1a(string word) => Encoding.UTF8.GetBytes(word).Aggregate(2166136261u, (hash, value) => unchecked((hash ^ value) * 16777619u));

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
