using System.Text.Json.Nodes;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging.Testing;

namespace Bot.Tests.Privacy;

public class UnloggedQuestionTests
{
    private const string Question = "When did Quuxmelda sign the river accord?";
    private const string Telling = "Quuxmelda";

    private static readonly (string, string)[] EverythingLogged =
        [("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft", "Trace"), ("Logging:Console:LogLevel:Default", "None")];

    [Fact]
    public async Task Nothing_that_a_visitor_writes_comes_into_the_logs_even_when_everything_is_logged()
    {
        await using var bot = TestBot.Knowing("River accord", "The river accord was signed in spring 1990.", EverythingLogged);
        using var conversation = await bot.StartConversationAsync();
        using var socket = await bot.ConnectAsync(conversation.StreamUrl);

        await conversation.AskAsync(Question, "answered");
        var answer = await TestConversation.AnswerFromAsync(socket);
        bot.Model.FailOnce();
        await conversation.AskAsync($"Where is the river accord of {Telling}?", "failed");
        await TestConversation.AnswerFromAsync(socket);
        await conversation.AskAsync($"{Question} {new string('x', 1_000)}", "too long");
        await TestConversation.AnswerFromAsync(socket);
        await conversation.PostAsync(new { type = Telling, text = Question });
        await conversation.PostAsync(new
        {
            type = "invoke",
            name = "message/submitAction",
            replyToId = answer.GetProperty("id").GetString(),
            value = new { actionName = "feedback", actionValue = new { reaction = "dislike", feedback = new { feedbackText = Telling } } },
        });

        var logs = bot.Logs.GetSnapshot();
        Assert.Contains(logs, record => record.Message.StartsWith("Turn ", StringComparison.Ordinal));
        Assert.Contains(logs, record => record.Exception is not null);
        Assert.DoesNotContain(logs, record => Written(record).Contains(Telling, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Nor_does_what_is_asked_in_Teams_nor_who_asks()
    {
        await using var teams = await TestTeams.StartAsync(EverythingLogged);

        await teams.AskAsync(Question);
        teams.Bot.Model.FailOnce();
        await teams.AskAsync($"Where is the river accord of {Telling}?");
        await teams.PostAsync($$"""{"type":"message","text":"{{Question}}","conversation":7}""", $"Bearer {teams.Token()}");
        await teams.PostAsync(teams.Event(
            "invoke", ("name", "message/submitAction"), ("value", JsonNode.Parse($$$"""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{{{Telling}}}"}}"""))));

        var logs = teams.Bot.Logs.GetSnapshot();
        Assert.Contains(logs, record => record.Message.StartsWith("Turn ", StringComparison.Ordinal));
        Assert.Contains(logs, record => record.Exception is not null);
        Assert.All((string[])[Telling, "29:ada", "11111111-1111-1111-1111-111111111111"], said =>
            Assert.DoesNotContain(logs, record => Written(record).Contains(said, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Nor_does_what_is_asked_in_the_terminal()
    {
        using var folder = new TempFolder();
        folder.Write("knowledge/article.md", "---\ntitle: River accord\n---\nThe river accord was signed in spring 1990.\n");

        var result = await HostProcess.RunAsync(folder, "ask", Question, "--verbose");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Turn ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Telling, result.Error, StringComparison.OrdinalIgnoreCase);
    }

    private static string Written(FakeLogRecord record) =>
        $"{record.Message} {string.Join(' ', record.StructuredState ?? [])} {string.Join(' ', record.Scopes)} {record.Exception}";
}
