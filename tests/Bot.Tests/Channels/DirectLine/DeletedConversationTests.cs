using System.Net;
using System.Net.WebSockets;
using Bot.Host.Channels;
using Bot.Host.Feedback;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.DirectLine;

public class DeletedConversationTests
{
    private const string Question = "When was the river accord signed?";

    [Fact]
    public async Task Deleting_a_conversation_takes_messages_memory_and_ratings_and_gives_a_receipt()
    {
        await using var bot = TestBot.Knowing("River accord", "The river accord was signed in spring 1990.");
        using var conversation = await bot.StartConversationAsync();
        using var socket = await bot.ConnectAsync(conversation.StreamUrl);
        await conversation.AskAsync(Question);
        var answer = await TestConversation.AnswerFromAsync(socket);
        await conversation.PostAsync(new
        {
            type = "invoke",
            name = "message/submitAction",
            replyToId = answer.GetProperty("id").GetString(),
            value = new { actionName = "feedback", actionValue = new { reaction = "like" } },
        });

        var response = await conversation.Client.DeleteAsync(conversation.Path, TestContext.Current.CancellationToken);

        Assert.Equal(
            """{"deletedAt":"2026-11-23T12:00:00+00:00","messages":3,"turns":1,"feedback":1}""",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(WebSocketCloseStatus.NormalClosure, await TestConversation.CloseOfAsync(socket));
        Assert.Empty(bot.Services.GetRequiredService<FeedbackStore>().List(default));
        Assert.Empty(bot.Services.GetRequiredService<ConversationMemory>().Recall($"directline:{conversation.Id}"));
        Assert.Empty((await conversation.ReadAsync()).GetProperty("activities").EnumerateArray());
    }

    [Fact]
    public async Task An_answer_that_was_being_sought_is_neither_sent_nor_remembered()
    {
        await using var bot = TestBot.Knowing("River accord", "The river accord was signed in spring 1990.");
        using var conversation = await bot.StartConversationAsync();
        var search = bot.Model.HoldNext();
        await conversation.AskAsync(Question);
        await search.Reached;

        await conversation.Client.DeleteAsync(conversation.Path, TestContext.Current.CancellationToken);
        search.Release();
        using var anew = await TestConversation.StartAsync(bot, conversation.Token);
        using var socket = await bot.ConnectAsync(anew.StreamUrl);
        await anew.AskAsync("Who signed the river accord?");
        await TestConversation.AnswerFromAsync(socket);

        Assert.Equal(3, (await anew.ReadAsync()).GetProperty("activities").GetArrayLength());
        Assert.Equal("Who signed the river accord?", Assert.Single(bot.Services.GetRequiredService<ConversationMemory>().Recall($"directline:{conversation.Id}")).Question);
    }

    [Fact]
    public async Task Only_its_own_token_deletes_a_conversation()
    {
        await using var bot = TestBot.Knowing("River accord", "The river accord was signed in spring 1990.");
        using var conversation = await bot.StartConversationAsync();
        using var other = await bot.StartConversationAsync();

        var response = await other.Client.DeleteAsync(conversation.Path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Single((await conversation.ReadAsync()).GetProperty("activities").EnumerateArray());
    }
}
