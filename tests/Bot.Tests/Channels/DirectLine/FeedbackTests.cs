using System.Net;
using System.Text.Json;
using Bot.Host.Feedback;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.DirectLine;

public class FeedbackTests
{
    private const string Question = "When was the river accord signed?";

    [Fact]
    public async Task A_rating_of_a_message_is_kept_with_what_the_answer_cited_and_without_who_gave_it()
    {
        await using var bot = TestBot.Knowing("River accord", "The river accord was signed in spring 1990.");
        using var conversation = await bot.StartConversationAsync();
        var answer = await AnswerAsync(bot, conversation);

        var response = await conversation.PostAsync(Invoke(answer.GetProperty("id").GetString(), new { feedbackText = "Summer!", complaint = "wrong citation" }));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var entry = Assert.Single(Kept(bot));
        Assert.Equal(new Rating(Reaction.Dislike, Complaint.WrongCitation, "Summer!"), entry.Rating);
        Assert.Equal((FeedbackChannel.WebChat, bot.Time.GetUtcNow()), (entry.Channel, entry.Given));
        Assert.StartsWith("/articles/article.md?cite=", Assert.Single(entry.Cited), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thumb_of_Web_Chat_names_the_answer_in_its_action_and_is_not_sent_back()
    {
        await using var bot = TestBot.Knowing("River accord", "The river accord was signed in spring 1990.");
        using var conversation = await bot.StartConversationAsync();
        await conversation.PostAsync(Invoke((await AnswerAsync(bot, conversation)).GetProperty("id").GetString(), null));
        var id = Assert.Single(Kept(bot)).Answer;
        var before = (await conversation.ReadAsync()).GetProperty("activities").GetArrayLength();

        var response = await conversation.PostAsync(Thumb(id));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(new Rating(Reaction.Like, null, null), Assert.Single(Kept(bot)).Rating);
        Assert.Equal(before, (await conversation.ReadAsync()).GetProperty("activities").GetArrayLength());
    }

    [Fact]
    public async Task An_answer_of_another_conversation_cannot_be_rated()
    {
        await using var bot = TestBot.Knowing("River accord", "The river accord was signed in spring 1990.");
        using var conversation = await bot.StartConversationAsync();
        await conversation.PostAsync(Invoke((await AnswerAsync(bot, conversation)).GetProperty("id").GetString(), null));
        var id = Assert.Single(Kept(bot)).Answer;
        using var other = await bot.StartConversationAsync();

        var response = await other.PostAsync(Thumb(id));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(Reaction.Dislike, Assert.Single(Kept(bot)).Rating.Reaction);
    }

    [Theory]
    [InlineData("""{"type":"invoke","name":"message/submitAction"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"invoke","name":"message/submitAction","value":{"actionName":"feedback","actionValue":{"reaction":"love"}}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"invoke","name":"message/submitAction","value":{"actionName":"feedback","actionValue":{"reaction":"like"}}}""", HttpStatusCode.NotFound)]
    [InlineData("""{"type":"invoke","name":"message/submitAction","replyToId":{},"value":{"actionName":"feedback","actionValue":{"reaction":"like"}}}""", HttpStatusCode.NotFound)]
    [InlineData("""{"type":"event","name":"webchat:activity-status/feedback"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"event","name":"webchat:activity-status/feedback","entities":[{"@type":"LikeAction","object":{"identifier":"made up"}}]}""", HttpStatusCode.NotFound)]
    public async Task Feedback_that_makes_no_sense_is_refused_and_not_kept(string activity, HttpStatusCode status)
    {
        await using var bot = TestBot.Knowing("River accord", "The river accord was signed in spring 1990.");
        using var conversation = await bot.StartConversationAsync();

        var response = await conversation.PostAsync(JsonSerializer.Deserialize<JsonElement>(activity));

        Assert.Equal(status, response.StatusCode);
        Assert.Empty(Kept(bot));
    }

    private static async Task<JsonElement> AnswerAsync(TestBot bot, TestConversation conversation)
    {
        using var socket = await bot.ConnectAsync(conversation.StreamUrl);
        await conversation.AskAsync(Question);
        return await TestConversation.AnswerFromAsync(socket);
    }

    private static object Invoke(string? replyToId, object? feedback) => new
    {
        type = "invoke",
        name = "message/submitAction",
        replyToId,
        value = new { actionName = "feedback", actionValue = new { reaction = "dislike", feedback } },
    };

    private static object Thumb(string answerId) => new
    {
        type = "event",
        name = "webchat:activity-status/feedback",
        entities = new[] { new Dictionary<string, object> { ["@type"] = "LikeAction", ["object"] = new { identifier = answerId } } },
    };

    private static IReadOnlyList<FeedbackEntry> Kept(TestBot bot) => bot.Services.GetRequiredService<FeedbackStore>().List(default);
}
