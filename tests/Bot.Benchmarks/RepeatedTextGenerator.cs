using System.Collections.Concurrent;
using Bot.Knowledge.Embeddings;
using Microsoft.Extensions.AI;

namespace Bot.Benchmarks;

/// <summary>The local model, asked once for texts that differ in their first line only: copies of an article differ in nothing but the title there.</summary>
internal sealed class RepeatedTextGenerator(OnnxEmbeddingGenerator model) : DelegatingEmbeddingGenerator<string, Embedding<float>>(model)
{
    private readonly ConcurrentDictionary<string, Embedding<float>> _known = new();

    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values];
        string[] unknown = [.. texts.DistinctBy(Body).Where(text => !_known.ContainsKey(Body(text)))];
        foreach (var (text, embedding) in unknown.Zip(await base.GenerateAsync(unknown, options, cancellationToken)))
        {
            _known[Body(text)] = embedding;
        }

        return new GeneratedEmbeddings<Embedding<float>>(texts.Select(text => _known[Body(text)]));
    }

    private static string Body(string text) => text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
}
