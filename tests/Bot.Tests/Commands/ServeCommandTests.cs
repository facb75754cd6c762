using System.Net;
using Bot.Tests.Support;

namespace Bot.Tests.Commands;

public class ServeCommandTests
{
    [Fact]
    public async Task It_builds_the_missing_index_says_where_it_listens_is_ready_and_stops_when_told()
    {
        using var folder = new TempFolder();
        folder.Write("articles/accord.txt", "River accord\n\nThe accord was signed in spring.");
        await using var server = HostProcess.Start(folder, "--knowledge", "articles", "--index", "data/index.db", "--urls", "http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = new Uri(await server.ListeningAsync()) };

        var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        await using var second = HostProcess.Start(folder, "--knowledge", "articles", "--index", "data/index.db", "--urls", client.BaseAddress.ToString());
        var refused = await second.WaitAsync();
        var healthy = await HostProcess.RunAsync(folder, "health", "--urls", client.BaseAddress.ToString());
        var stopped = await server.TerminateAsync();

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.True(File.Exists(folder["data/index.db"]));
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("address already in use. Stop the program that uses it, or choose another address", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Error, StringComparison.Ordinal);
        Assert.Equal((0, "ready"), (healthy.ExitCode, healthy.Output));
        Assert.Equal(0, stopped.ExitCode);
        Assert.Equal($"Listening on {client.BaseAddress.ToString().TrimEnd('/')}", stopped.Output);
    }

    [Fact]
    public async Task Asked_for_its_health_where_no_bot_answers_it_says_so_and_fails()
    {
        using var folder = new TempFolder();

        // Nothing listens on the port that is reserved for no protocol.
        var result = await HostProcess.RunAsync(folder, "health", "--urls", "http://127.0.0.1:1");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Equal("http://127.0.0.1:1: no bot answers there. Start it, or name its address with --urls.", result.Error);
    }
}
