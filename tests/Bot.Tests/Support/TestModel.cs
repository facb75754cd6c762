using Microsoft.Extensions.AI;

namespace Bot.Tests.Support;

/// <summary>The model of a test bot: it counts words, and can be told to fail or to wait.</summary>
internal sealed class TestModel() : DelegatingEmbeddingGenerator<string, Embedding<float>>(new HashingEmbeddingGenerator())
{
    private int _failures;
    private Hold? _hold;

    /// <summary>The next call fails as a broken model would.</summary>
    public void FailOnce() => Interlocked.Increment(ref _failures);

    /// <summary>The next call waits until it is let go.</summary>
    public Hold HoldNext() => _hold = new Hold();

    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _hold, null) is { } hold)
        {
            await hold.WaitAsync(cancellationToken);
        }

        return Interlocked.Exchange(ref _failures, 0) > 0
            ? throw new InvalidOperationException("The model is broken.")
            : await base.GenerateAsync(values, options, cancellationToken);
    }

    /// <summary>A call that is kept waiting.</summary>
    internal sealed class Hold
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Completes when the call has come.</summary>
        public Task Reached => _reached.Task;

        public void Release() => _released.SetResult();

        public async Task WaitAsync(CancellationToken cancellationToken)
        {
            _reached.SetResult();
            await _released.Task.WaitAsync(cancellationToken);
        }
    }
}
