using System.Net;
using System.Text.Json.Nodes;
using Bot.Host.Feedback;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Teams;

public class FeedbackTests
{
    [Theory]
    [InlineData("""{"feedbackText":"The date is wrong."}""", "The date is wrong.")]
    [InlineData("The date is wrong.", "The date is wrong.")]
    [InlineData("", null)]
    public async Task Thumbs_below_an_answer_are_kept_under_the_answer_with_what_it_cited_and_without_the_person(string feedback, string? comment)
    {
        await using var teams = await TestTeams.StartAsync();
        var answer = await teams.AskAsync();
        await teams.AskAsync();
        var place = new Uri(answer.Claims[0].GetProperty("appearance").GetProperty("url").GetString()!);

        var response = await teams.PostAsync(Thumbs(teams, "dislike", feedback, replyTo: "sent-1"));

        var kept = Assert.Single(Kept(teams));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal((FeedbackChannel.Teams, Reaction.Dislike, comment), (kept.Channel, kept.Rating.Reaction, kept.Rating.Comment));
        Assert.Equal([place.PathAndQuery + place.Fragment], kept.Cited);
        Assert.Matches("^[0-9a-f]{32}$", kept.Answer);
    }

    [Fact]
    public async Task Without_the_message_it_is_of_feedback_is_of_the_last_answer()
    {
        await using var teams = await TestTeams.StartAsync();
        await teams.AskAsync();

        await teams.PostAsync(Thumbs(teams, "dislike", "", replyTo: null));

        Assert.NotEmpty(Assert.Single(Kept(teams)).Cited);
    }

    [Fact]
    public async Task A_like_as_any_message_gets_it_is_kept_and_other_reactions_say_nothing()
    {
        await using var teams = await TestTeams.StartAsync();
        await teams.AskAsync();
        await teams.AskAsync();

        await teams.PostAsync(teams.Event("messageReaction", ("replyToId", "sent-1"), ("reactionsAdded", new JsonArray(new JsonObject { ["type"] = "sad" }))));
        var afterSad = Kept(teams).Count;
        await teams.PostAsync(teams.Event("messageReaction", ("replyToId", "sent-1"), ("reactionsAdded", new JsonArray(new JsonObject { ["type"] = "like" }))));

        Assert.Equal(0, afterSad);
        Assert.Equal(Reaction.Like, Assert.Single(Kept(teams)).Rating.Reaction);
    }

    [Theory]
    [InlineData("""{"actionName":"feedback"}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"meh"}}""")]
    [InlineData("""{"actionName":"other","actionValue":{"reaction":"like"}}""")]
    [InlineData("{}")]
    public async Task What_is_no_feedback_is_refused(string value)
    {
        await using var teams = await TestTeams.StartAsync();
        await teams.AskAsync();

        var response = await teams.PostAsync(teams.Event("invoke", ("name", "message/submitAction"), ("replyToId", "sent-1"), ("value", JsonNode.Parse(value))));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(Kept(teams));
    }

    [Fact]
    public async Task With_the_app_all_goes_that_was_kept_of_the_conversation()
    {
        await using var teams = await TestTeams.StartAsync();
        await teams.AskAsync();
        await teams.PostAsync(Thumbs(teams, "like", "", "sent-1"));

        await teams.PostAsync(teams.Event("installationUpdate", ("action", "remove")));
        var afterwards = await teams.AskAsync("And when did talks on it resume?");

        Assert.Empty(Kept(teams));
        Assert.DoesNotContain("Searched for", afterwards.Text, StringComparison.Ordinal);
    }

    private static JsonObject Thumbs(TestTeams teams, string reaction, string feedback, string? replyTo) => teams.Event(
        "invoke",
        ("name", "message/submitAction"),
        ("replyToId", replyTo),
        ("value", new JsonObject { ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = reaction, ["feedback"] = feedback } }));

    private static IReadOnlyList<FeedbackEntry> Kept(TestTeams teams) => teams.Bot.Services.GetRequiredService<FeedbackStore>().List(DateTimeOffset.MinValue);
}
