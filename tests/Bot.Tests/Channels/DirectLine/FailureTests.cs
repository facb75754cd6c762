using Bot.Tests.Support;

namespace Bot.Tests.Channels.DirectLine;

public class FailureTests
{
    [Fact]
    public async Task A_question_that_cannot_be_answered_gets_one_plain_sentence_and_the_next_one_its_answer()
    {
        await using var bot = TestBot.Knowing("River accord", "The river accord was signed in spring 1990.");
        using var conversation = await bot.StartConversationAsync();
        using var socket = await bot.ConnectAsync(conversation.StreamUrl);

        bot.Model.FailOnce();
        await conversation.AskAsync("When was the river accord signed?", "first");
        var failed = await TestConversation.AnswerFromAsync(socket);
        await conversation.AskAsync("When was the river accord signed?", "second");
        var answered = await TestConversation.AnswerFromAsync(socket);

        Assert.Equal("Something went wrong here, and I could not answer\\. Please ask again\\.", failed.GetProperty("text").GetString());
        Assert.StartsWith("> “The river accord was signed", answered.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_come_in_the_order_of_the_questions()
    {
        await using var bot = TestBot.Knowing("River accord", "The river accord was signed in spring 1990.");
        using var conversation = await bot.StartConversationAsync();
        using var socket = await bot.ConnectAsync(conversation.StreamUrl);
        var ids = new List<string?>();
        foreach (var name in (string[])["a", "b", "c", "d"])
        {
            ids.Add((await (await conversation.AskAsync("When was the river accord signed?", name)).ReadJsonAsync()).GetProperty("id").GetString());
        }

        var answered = new List<string?>();
        while (answered.Count < ids.Count)
        {
            answered.Add((await TestConversation.AnswerFromAsync(socket)).GetProperty("replyToId").GetString());
        }

        Assert.Equal(ids, answered);
    }
}
