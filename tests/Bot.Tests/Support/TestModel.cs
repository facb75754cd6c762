using Microsoft.Extensions.AI;

namespace Bot.Tests.Support;

/// <summary>The model of a test bot: it counts words, and can be told to fail.</summary>
internal sealed class TestModel() : DelegatingEmbeddingGenerator<string, Embedding<float>>(new HashingEmbeddingGenerator())
{
    private int _failures;

    /// <summary>The next call fails as a broken model would.</summary>
    public void FailOnce() => Interlocked.Increment(ref _failures);

    public override Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        Interlocked.Exchange(ref _failures, 0) > 0
            ? throw new InvalidOperationException("The model is broken.")
            : base.GenerateAsync(values, options, cancellationToken);
}
