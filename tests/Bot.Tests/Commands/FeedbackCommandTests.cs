using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text.Json;
using Bot.Host.Feedback;
using Bot.Knowledge.Indexing;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Commands;

public sealed class FeedbackCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task What_a_visitor_says_of_an_answer_comes_out_of_the_export()
    {
        _folder.Write("knowledge/article.md", "---\ntitle: River accord\n---\nThe river accord was signed in spring 1990.\n");
        await using var host = HostProcess.Start(_folder, "--urls", "http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = new Uri(await host.ListeningAsync()) };
        var generated = await client.PostAsync("/v3/directline/tokens/generate", null, TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await generated.ReadJsonAsync()).GetProperty("token").GetString());
        var opened = await client.PostAsync("/v3/directline/conversations", null, TestContext.Current.CancellationToken);
        using var conversation = new TestConversation(client, await opened.ReadJsonAsync());
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(conversation.StreamUrl), TestContext.Current.CancellationToken);
        await conversation.AskAsync("When was the river accord signed?");
        var answer = await TestConversation.AnswerFromAsync(socket);
        await conversation.PostAsync(new
        {
            type = "invoke",
            name = "message/submitAction",
            replyToId = answer.GetProperty("id").GetString(),
            value = new { actionName = "feedback", actionValue = new { reaction = "dislike", feedback = new { complaint = "missing side", feedbackText = "Élise was there" } } },
        });

        // While the bot runs.
        var result = await HostProcess.RunAsync(_folder, "feedback", "export");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var line = JsonDocument.Parse(Assert.Single(result.OutputLines)).RootElement;
        Assert.Equal(["time", "answer", "channel", "reaction", "complaint", "comment", "cited"], line.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("web chat", "dislike", "missing side"), (line.GetProperty("channel").GetString(), line.GetProperty("reaction").GetString(), line.GetProperty("complaint").GetString()));
        Assert.Contains("\"Élise was there\"", result.Output, StringComparison.Ordinal);
        Assert.StartsWith("/articles/article.md?cite=", Assert.Single(line.GetProperty("cited").EnumerateArray()).GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_for_a_spreadsheet_holds_no_formulas_and_only_what_was_asked_for()
    {
        Rate("old", new DateTimeOffset(2026, 10, 31, 23, 59, 59, TimeSpan.Zero), "old");
        Rate("new", new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), "=HYPERLINK(\"https://evil.example\",\"see\")");
        Rate("newer", new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero), "two\nlines, and a comma");

        var result = await HostProcess.RunAsync(_folder, "feedback", "export", "--format", "csv", "--since", "2026-11-01", "--index", "index.db");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            """
            time,answer,channel,reaction,complaint,comment,cited
            2026-11-01T00:00:00Z,new,teams,dislike,out of date,"'=HYPERLINK(""https://evil.example"",""see"")",/articles/a.md?cite=1-2 /articles/b.md?cite=3-4
            2026-11-02T00:00:00Z,newer,teams,dislike,out of date,"two
            lines, and a comma",/articles/a.md?cite=1-2 /articles/b.md?cite=3-4

            """,
            result.Output.ReplaceLineEndings("\n") + "\n");
    }

    [Fact]
    public async Task The_ratings_of_an_answer_can_be_deleted_and_leave_nothing_in_the_file()
    {
        Rate("first", new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), "speaks of a neighbour");
        Rate("second", new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero), "stays");

        var deleted = await HostProcess.RunAsync(_folder, "feedback", "delete", "first", "third", "--index", "index.db");
        var exported = await HostProcess.RunAsync(_folder, "feedback", "export", "--index", "index.db");

        Assert.Equal((1, "first: 1 deleted"), (deleted.ExitCode, deleted.Output));
        Assert.Equal("third: index.feedback.db has no rating of this answer. The export prints the numbers of those it has.", deleted.Error);
        Assert.Contains("\"second\"", Assert.Single(exported.OutputLines), StringComparison.Ordinal);
        Assert.DoesNotContain("neighbour", File.ReadAllText(_folder["index.feedback.db"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_feedback_the_export_is_empty_and_says_where_it_looked()
    {
        var result = await HostProcess.RunAsync(_folder, "feedback", "export");

        Assert.Equal((0, "", "There is no feedback at .bot/index.feedback.db."), (result.ExitCode, result.Output, result.Error));
        Assert.False(Path.Exists(_folder[".bot"]));
    }

    public void Dispose() => _folder.Dispose();

    private void Rate(string answer, DateTimeOffset time, string comment)
    {
        using var store = new FeedbackStore(
            Options.Create(new FeedbackOptions()), Options.Create(new IndexingOptions { Path = _folder["index.db"] }), new FakeTimeProvider(time), NullLogger<FeedbackStore>.Instance);
        store.Record(FeedbackChannel.Teams, "teams:a", answer, ["/articles/a.md?cite=1-2", "/articles/b.md?cite=3-4"], Rating.Of(Reaction.Dislike, Complaint.OutOfDate, comment));
    }
}
