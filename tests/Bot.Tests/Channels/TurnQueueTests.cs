using Bot.Host.Channels;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels;

public class TurnQueueTests
{
    [Fact]
    public async Task A_queue_that_is_told_twice_to_stop_can_be_put_away_after_either()
    {
        var time = new FakeTimeProvider();
        var log = new FakeLogger<TurnQueue>();
        var queue = new TurnQueue(Options.Create(new ConversationOptions()), time, log);
        var turn = new TaskCompletionSource();
        await queue.StartAsync(TestContext.Current.CancellationToken);
        queue.TryAdd("a", _ => turn.Task);

        var first = queue.StoppingAsync(CancellationToken.None);
        var second = queue.StoppingAsync(new CancellationToken(canceled: true));
        var isStopped = queue.Stopped;
        turn.SetResult();
        await second;
        queue.Dispose();
        await first;

        Assert.True(isStopped.IsCancellationRequested);
        Assert.Empty(log.Collector.GetSnapshot());
    }
}
