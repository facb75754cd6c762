namespace Bot.Knowledge.Embeddings;

/// <summary>Runs CPU-bound work on threads of its own, so that a long batch never keeps the thread pool from serving requests.</summary>
internal static class WorkerThreads
{
    /// <param name="threads">At most so many at a time.</param>
    /// <param name="work">Done once for each number from 0 to <paramref name="count"/> − 1, lower ones first.</param>
    public static async Task ForAsync(int count, int threads, Action<int> work, CancellationToken cancellationToken)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Math.Min(threads, count)).Select(_ =>
            Task.Factory.StartNew(WorkThroughRest, cancellationToken, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default)));

        void WorkThroughRest()
        {
            for (var index = Interlocked.Increment(ref next); index < count; index = Interlocked.Increment(ref next))
            {
                cancellationToken.ThrowIfCancellationRequested();
                work(index);
            }
        }
    }
}
