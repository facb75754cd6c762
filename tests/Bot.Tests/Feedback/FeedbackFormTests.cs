using System.Text.Json.Nodes;
using Bot.Host.Feedback;

namespace Bot.Tests.Feedback;

public class FeedbackFormTests
{
    private const string Id = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("""{"reaction":"like"}""", "Like")]
    [InlineData("""{"reaction":"dislike","feedback":"{\"feedbackText\":\"Not so\"}"}""", "Dislike: Not so")]
    [InlineData("""{"reaction":"dislike","feedback":{"feedbackText":"Not so"}}""", "Dislike: Not so")]
    [InlineData("""{"reaction":"dislike","feedback":"Not so"}""", "Dislike: Not so")]
    [InlineData("""{"reaction":"dislike","feedback":"{Not so"}""", "Dislike: {Not so")]
    [InlineData("""{"reaction":"dislike","feedback":"\"Not so\""}""", "Dislike: \"Not so\"")]
    [InlineData("""{"reaction":"dislike","feedback":"{\"feedbackText\":\"\\ud800\"}"}""", "Dislike: {\"feedbackText\":\"\\ud800\"}")]
    [InlineData("""{"reaction":"dislike","feedback":{"complaint":"wrong citation"}}""", "Dislike WrongCitation")]
    [InlineData("""{"reaction":"dislike","feedback":{"complaint":"out-of-date","feedbackText":"  "}}""", "Dislike OutOfDate")]
    [InlineData("""{"reaction":"dislike","feedback":{"complaint":"MissingSide","feedbackText":"Theirs"}}""", "Dislike MissingSide: Theirs")]
    [InlineData("""{"reaction":"dislike","feedback":{"complaint":"2"}}""", "Dislike")]
    [InlineData("""{"reaction":"dislike","feedback":{"complaint":7,"feedbackText":[]}}""", "Dislike")]
    [InlineData("""{"reaction":"like","feedback":null}""", "Like")]
    [InlineData("""{"reaction":"like","feedback":["x"]}""", "Like")]
    public void The_feedback_of_an_invoke_is_an_object_or_one_written_as_text_or_plain_text(string action, string read)
    {
        var form = FeedbackForm.ReadInvoke(JsonNode.Parse($$"""{"actionName":"feedback","actionValue":{{action}}}"""));

        Assert.Equal(read, Written(form?.Rating));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"feedback\"")]
    [InlineData("""{"actionName":"feedback"}""")]
    [InlineData("""{"actionName":"other","actionValue":{"reaction":"like"}}""")]
    [InlineData("""{"actionName":"feedback","actionValue":"like"}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{}}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"love"}}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":0}}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"0"}}""")]
    [InlineData("""{"actionName":7,"actionValue":{"reaction":"like"}}""")]
    public void An_invoke_of_another_form_is_no_feedback(string value) => Assert.Null(FeedbackForm.ReadInvoke(JsonNode.Parse(value)));

    [Theory]
    [InlineData($$$"""[{"@type":"LikeAction","object":{"@type":"Message","identifier":"{{{Id}}}"}}]""", "Like")]
    [InlineData($$$"""[{"@type":"DislikeAction","@id":"urn:bot:answer:{{{Id}}}:dislike"}]""", "Dislike")]
    [InlineData($$$"""[{"@type":"VoteAction","actionOption":"upvote","object":{"identifier":"{{{Id}}}"}}]""", "Like")]
    [InlineData($$$"""[{"type":"other"},7,{"@type":"VoteAction","actionOption":"downvote","object":{"identifier":"{{{Id}}}"}}]""", "Dislike")]
    public void An_event_carries_the_action_that_was_chosen_and_the_answers_id(string entities, string read)
    {
        var form = FeedbackForm.ReadEvent(JsonNode.Parse(entities));

        Assert.Equal((Id, read), (form?.AnswerId, Written(form?.Rating)));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""[{"@type":"VoteAction","actionOption":"sidevote"}]""")]
    [InlineData("""[{"@type":["LikeAction"]}]""")]
    public void An_event_without_a_vote_is_no_feedback(string entities) => Assert.Null(FeedbackForm.ReadEvent(JsonNode.Parse(entities)));

    [Theory]
    [InlineData("  two\r\nlines ", "two\nlines")]
    [InlineData("bell\a and \u202eturned\u202c", "bell  and  turned")]
    [InlineData(" \t ", null)]
    [InlineData("<b>=1+1</b>", "<b>=1+1</b>")]
    public void A_comment_is_kept_as_plain_text(string typed, string? kept) =>
        Assert.Equal(kept, Rating.Of(Reaction.Dislike, null, typed).Comment);

    [Fact]
    public void Half_a_character_in_a_comment_is_shown_as_missing() =>
        Assert.Equal("half \ufffd", Rating.Of(Reaction.Dislike, null, "half \ud83d").Comment);

    [Fact]
    public void A_long_comment_is_cut_between_characters()
    {
        var comment = Rating.Of(Reaction.Dislike, null, $"a{new string('x', 998)}😀😀").Comment;

        Assert.Equal(999, comment?.Length);
    }

    private static string? Written(Rating? rating) => rating is null ? null : $"{rating.Reaction}{(rating.Complaint is { } complaint ? $" {complaint}" : "")}{(rating.Comment is { } comment ? $": {comment}" : "")}";
}
