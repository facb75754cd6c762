using System.Text;
using System.Text.Json.Nodes;
using Bot.Host.Channels.Teams;

namespace Bot.Tests.Channels.Teams;

public class QuestionTextTests
{
    [Theory]
    [InlineData("<at>Bot</at> When was it signed?", "When was it signed?")]
    [InlineData("When was it signed, <at>Bot</at>?", "When was it signed, ?")]
    [InlineData("<AT>bot</AT>&nbsp;When was it signed?", "When was it signed?")]
    [InlineData("<at id=\"0\">Bot</at> When was it signed?", "When was it signed?")]
    [InlineData("<at>Bot</at> <at>Ada</at> asks: when?", "Ada asks: when?")]
    [InlineData("<at>Nobody</at> said x < y & z", "<at>Nobody</at> said x < y & z")]
    [InlineData("  When\u00A0was\n\n it\tsigned?\0 ", "When was it signed?")]
    [InlineData("", "")]
    public void The_bots_mention_goes_others_become_names_and_the_rest_stays(string text, string question) =>
        Assert.Equal(question, Ask(text));

    [Fact]
    public void What_another_person_wrote_and_is_replied_to_is_not_asked() => Assert.Equal(
        "And when did it end?",
        Ask("Ada The war began in 1950. And when did it end?", html: """
            <blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1"><strong>Ada</strong><p>The war began in 1950. <blockquote>inner</blockquote></p></blockquote>
            <p><span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">Bot</span>&nbsp;And when did it <b>end</b>?</p>
            """));

    [Fact]
    public void HTML_without_a_quoted_message_is_passed_over_for_the_plain_text() =>
        Assert.Equal("Plain words", Ask("Plain words", html: "<p>Other words</p>"));

    [Fact]
    public void Tags_are_taken_from_a_text_that_is_said_to_have_them() =>
        Assert.Equal("When was the treaty & the pact signed?", Ask("<p>When was the <b>treaty</b> &amp; the <i>pact</i> signed?</p><script>alert(1)</script>", textFormat: "xml"));

    [Theory]
    [InlineData("a <b", "a")]
    [InlineData("a <!-- b", "a")]
    [InlineData("1 < 2", "1 < 2")]
    [InlineData("a<br/>b", "a b")]
    [InlineData("<style>x", "")]
    [InlineData("</blockquote>a", "a")]
    public void Broken_tags_hide_nothing_else(string html, string question) => Assert.Equal(question, Ask(html, textFormat: "xml"));

    private static string Ask(string text, string? html = null, string? textFormat = null)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = "29:eve" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject { ["id"] = "19:group" },
            ["text"] = text,
            ["textFormat"] = textFormat,
            ["attachments"] = html is null ? null : new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = html }),
            ["entities"] = new JsonArray(Mention("28:bot", "Bot"), Mention("29:ada", "Ada")),
        };
        return QuestionText.Of(ReceivedActivity.Read(Encoding.UTF8.GetBytes(activity.ToJsonString())).Activity!);
    }

    private static JsonObject Mention(string id, string name) => new()
    {
        ["type"] = "mention",
        ["text"] = $"<at>{name}</at>",
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
    };
}
