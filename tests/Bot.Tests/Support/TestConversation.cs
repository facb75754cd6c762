using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Bot.Tests.Support;

/// <summary>A conversation over Direct Line, as a page has it.</summary>
internal sealed class TestConversation(HttpClient client, JsonElement opened) : IDisposable
{
    public HttpClient Client => client;

    public string Id { get; } = opened.GetProperty("conversationId").GetString()!;

    public string Token { get; } = opened.GetProperty("token").GetString()!;

    public string StreamUrl { get; } = opened.GetProperty("streamUrl").GetString()!;

    public string Path => $"/v3/directline/conversations/{Id}";

    public static async Task<TestConversation> StartAsync(TestBot bot, string token)
    {
        var client = bot.ClientWith(token);
        var response = await client.PostAsJsonAsync("/v3/directline/conversations", new { user = new { } }, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return new TestConversation(client, await response.ReadJsonAsync());
    }

    public Task<HttpResponseMessage> PostAsync(object activity) =>
        client.PostAsJsonAsync($"{Path}/activities", activity, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> AskAsync(string text, string clientId = "c1") =>
        PostAsync(new { type = "message", text, from = new { id = "somebody", name = "Ada" }, channelData = new { clientActivityID = clientId } });

    public async Task<JsonElement> ReadAsync(string? watermark = null)
    {
        var response = await client.GetAsync($"{Path}/activities?watermark={watermark}", TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.ReadJsonAsync();
    }

    /// <summary>Reads frames until one has a message of the bot that is not the welcome.</summary>
    public static async Task<JsonElement> AnswerFromAsync(WebSocket socket)
    {
        while (true)
        {
            foreach (var activity in (await ReceiveAsync(socket)).GetProperty("activities").EnumerateArray())
            {
                if (activity.GetProperty("type").GetString() == "message" && activity.TryGetProperty("replyToId", out _))
                {
                    return activity;
                }
            }
        }
    }

    public static async Task<JsonElement> ReceiveAsync(WebSocket socket)
    {
        using var frame = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            Assert.Equal(WebSocketMessageType.Text, received.MessageType);
            frame.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
            {
                return JsonDocument.Parse(Encoding.UTF8.GetString(frame.ToArray())).RootElement;
            }
        }
    }

    /// <summary>Reads and drops frames until the server closes.</summary>
    public static async Task<WebSocketCloseStatus?> CloseOfAsync(WebSocket socket)
    {
        var buffer = new byte[4096];
        while ((await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken)).MessageType != WebSocketMessageType.Close)
        {
        }

        return socket.CloseStatus;
    }

    public void Dispose() => client.Dispose();
}
