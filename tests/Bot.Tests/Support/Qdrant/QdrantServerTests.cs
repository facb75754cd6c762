namespace Bot.Tests.Support.Qdrant;

/// <summary>The stand-in against what a real server was recorded to answer, so that the tests that use it mean something.</summary>
public class QdrantServerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_recorded_exchange_is_answered_as_the_real_server_did()
    {
        var exchanges = RecordedExchange.ReadAll(SharedFolder.PathOf("qdrant/transcripts.jsonl"));
        var server = await QdrantServer.StartAsync();
        using var client = new HttpClient { BaseAddress = server.Address };
        List<string> differences = [];

        foreach (var exchange in exchanges)
        {
            server = exchange.Name switch
            {
                "count-after-kill" => await server.RestartAsync(),
                "key-none" => await server.RestartAsync(new QdrantServerSettings("secret-key", "read-key")),
                _ => server,
            };
            using var response = await client.SendAsync(exchange.ToRequest(), Cancellation);
            differences.AddRange(await exchange.DifferencesAsync(response, Cancellation));
        }

        await server.DisposeAsync();
        Assert.Equal(111, exchanges.Count);
        Assert.Empty(differences);
    }
}
