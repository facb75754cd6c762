using System.Net.WebSockets;
using Bot.Tests.Support;

namespace Bot.Tests.Channels.DirectLine;

public class ManyVisitorsTests
{
    private const int Visitors = 500;

    [Fact]
    public async Task Five_hundred_conversations_at_once_are_all_answered()
    {
        await using var bot = TestBot.Knowing(
            "River accord", "The river accord was signed in spring 1990.",
            ("DirectLine:TokensPerMinute", $"{Visitors}"), ("Limits:MessagesPerAddress", $"{Visitors}"), ("Limits:StreamsPerAddress", $"{Visitors}"), ("Knowledge:Reading:Model", "None"));
        bot.UseKestrel(0);
        bot.StartServer();
        var conversations = await Task.WhenAll(Enumerable.Range(0, Visitors).Select(_ => bot.StartConversationAsync()));
        var streams = await Task.WhenAll(conversations.Select(conversation => OpenAsync(conversation.StreamUrl)));

        var answers = streams.Select(TestConversation.AnswerFromAsync).ToList();
        await Task.WhenAll(conversations.Select(conversation => conversation.AskAsync("When was the river accord signed?")));

        Assert.All(await Task.WhenAll(answers), answer => Assert.Contains("signed in spring 1990", answer.GetProperty("text").GetString(), StringComparison.Ordinal));
        Assert.All(streams, stream => Assert.Equal(WebSocketState.Open, stream.State));
        foreach (var disposable in streams.Concat<IDisposable>(conversations))
        {
            disposable.Dispose();
        }
    }

    private static async Task<WebSocket> OpenAsync(string address)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(address), TestContext.Current.CancellationToken);
        return socket;
    }
}
