using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using Bot.Tests.Support;

namespace Bot.Tests.Channels.DirectLine;

/// <summary>The built program on a real port.</summary>
public class ServedChannelTests
{
    [Fact]
    public async Task A_server_that_is_told_to_stop_sends_the_answer_and_says_goodbye()
    {
        using var folder = new TempFolder();
        folder.Write("knowledge/article.md", "---\ntitle: River accord\n---\nThe river accord was signed in spring 1990.\n");
        await using var host = HostProcess.Start(folder, "--urls", "http://127.0.0.1:0", "--knowledge", folder["knowledge"]);
        using var client = new HttpClient { BaseAddress = new Uri(await host.ListeningAsync()) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(client));
        var opened = await client.PostAsync("/v3/directline/conversations", null, TestContext.Current.CancellationToken);
        using var conversation = new TestConversation(client, await opened.ReadJsonAsync());
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(conversation.StreamUrl), TestContext.Current.CancellationToken);
        await conversation.AskAsync("When was the river accord signed?");
        await TestConversation.ReceiveAsync(socket);

        var stopping = host.TerminateAsync();
        var answer = await TestConversation.AnswerFromAsync(socket);
        var close = await TestConversation.CloseOfAsync(socket);
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);

        Assert.StartsWith("> “The river accord was signed in **spring 1990**", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, close);
        Assert.Equal(0, (await stopping).ExitCode);
    }

    [Fact]
    public async Task The_signing_key_is_its_owners_alone_and_stays_over_a_restart()
    {
        using var folder = new TempFolder();
        folder.Write("knowledge/article.md", "---\ntitle: River accord\n---\nThe river accord was signed in spring 1990.\n");
        string[] args = ["--urls", "http://127.0.0.1:0", "--knowledge", folder["knowledge"], "--index", folder["index.db"]];
        string token;
        await using (var first = HostProcess.Start(folder, args))
        {
            using var client = new HttpClient { BaseAddress = new Uri(await first.ListeningAsync()) };
            token = await TokenAsync(client);
            await first.TerminateAsync();
        }

        await using var second = HostProcess.Start(folder, args);
        using var again = new HttpClient { BaseAddress = new Uri(await second.ListeningAsync()) };
        again.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var refreshed = await again.PostAsync("/v3/directline/tokens/refresh", null, TestContext.Current.CancellationToken);

        Assert.True(refreshed.IsSuccessStatusCode);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["index.key"]));
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Web_Chats_script_travels_compressed_and_is_kept_by_its_version(string coding)
    {
        await using var bot = TestBot.Knowing("River accord", "The river accord was signed in spring 1990.");
        using var client = bot.CreateClient();
        client.DefaultRequestHeaders.Add("Accept-Encoding", coding);

        var response = await client.GetAsync("/webchat/webchat.js?v=1", TestContext.Current.CancellationToken);

        Assert.Equal(coding, Assert.Single(response.Content.Headers.ContentEncoding));
        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Content.Headers.ContentLength < 1_000_000);
        Assert.Equal("public, max-age=31536000, immutable", Assert.Single(response.Headers.GetValues("Cache-Control")));
    }

    private static async Task<string> TokenAsync(HttpClient client)
    {
        var generated = await client.PostAsJsonAsync("/v3/directline/tokens/generate", new { }, TestContext.Current.CancellationToken);
        return (await generated.ReadJsonAsync()).GetProperty("token").GetString()!;
    }
}
