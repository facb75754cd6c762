using System.Net;
using Bot.Tests.Support;
using Bot.Tests.Support.Qdrant;

namespace Bot.Tests.Indexing.Qdrant;

/// <summary>The whole bot with its index on a Qdrant server, in the chat and in the terminal.</summary>
public sealed class QdrantBotTests
{
    private const string Question = "When was the river accord signed?";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_in_the_chat_is_answered_and_its_source_can_be_opened()
    {
        await using var server = await QdrantServer.StartAsync();
        await using var bot = BotOn(server);
        using var conversation = await bot.StartConversationAsync();
        using var socket = await bot.ConnectAsync(conversation.StreamUrl);

        await conversation.AskAsync(Question);
        var answer = await TestConversation.AnswerFromAsync(socket);
        var source = await conversation.Client.GetStringAsync(new Uri("/articles/article.md", UriKind.Relative), Cancellation);

        Assert.Contains("“The river accord was signed", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("The river accord was signed in spring 1990.", source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_server_is_away_the_bot_lives_says_so_in_one_sentence_and_is_well_again_when_it_is_back()
    {
        var server = await QdrantServer.StartAsync();
        await using var bot = BotOn(server);
        using var conversation = await bot.StartConversationAsync();
        using var socket = await bot.ConnectAsync(conversation.StreamUrl);
        await server.StopAsync();

        await conversation.AskAsync("Quand l’accord de la rivière a-t-il été signé ?", "first");
        var sorry = await TestConversation.AnswerFromAsync(socket);
        var health = await HealthAsync(conversation);
        var page = await conversation.Client.GetAsync(new Uri("/", UriKind.Relative), Cancellation);
        var source = await conversation.Client.GetAsync(new Uri("/articles/article.md", UriKind.Relative), Cancellation);
        await using var again = await server.RestartAsync();
        await conversation.AskAsync(Question, "second");
        var answer = await TestConversation.AnswerFromAsync(socket);

        Assert.StartsWith("Je ne peux pas consulter mes sources pour le moment", sorry.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), health);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (page.StatusCode, source.StatusCode));
        Assert.Contains("“The river accord was signed", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), await HealthAsync(conversation));
    }

    [Fact]
    public async Task A_bot_that_starts_before_its_server_waits_for_it_alive_and_not_ready()
    {
        var server = await QdrantServer.StartAsync();
        await server.StopAsync();
        await using var bot = BotOn(server);
        using var conversation = await bot.StartConversationAsync();

        var before = await HealthAsync(conversation);
        await using var again = await server.RestartAsync();
        await bot.IngestAsync();

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), before);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), await HealthAsync(conversation));
    }

    [Fact]
    public async Task A_host_that_only_answers_needs_no_more_than_a_read_only_key()
    {
        await using var server = await QdrantServer.StartAsync(new QdrantServerSettings("key", "reading-key"));
        await using (var keeper = BotOn(server, ("Knowledge:Index:Qdrant:ApiKey", "key")))
        {
            await keeper.IngestAsync();
        }

        // Of the host that keeps the index, nothing more comes now.
        server.Requests.Clear();
        await using var bot = TestBot.Knowing("Another", "It is never taken up.", [.. SettingsFor(server), ("Knowledge:Index:Qdrant:ApiKey", "reading-key"), ("Knowledge:Ingestion:Enabled", "False")]);
        using var conversation = await bot.StartConversationAsync();
        using var socket = await bot.ConnectAsync(conversation.StreamUrl);
        await conversation.AskAsync(Question);
        var answer = await TestConversation.AnswerFromAsync(socket);

        Assert.Contains("“The river accord was signed", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), await HealthAsync(conversation));
        Assert.DoesNotContain(server.Requests, request => request.Method is "PUT" or "PATCH" or "DELETE");
    }

    [Fact]
    public async Task The_commands_work_on_it_and_never_show_the_key()
    {
        await using var server = await QdrantServer.StartAsync(new QdrantServerSettings("a-secret-key"));
        using var folder = new TempFolder();
        folder.Write("knowledge/accord.txt", "River accord\n\nThe river accord was signed in spring 1990.");
        var settings = SettingsFor(server).Append(("Knowledge:Index:Qdrant:ApiKey", "a-secret-key")).ToDictionary(setting => setting.Item1.Replace(":", "__", StringComparison.Ordinal), setting => setting.Item2);

        var ingested = await HostProcess.RunAsync(folder, ["ingest", "--verbose"], settings, input: null);
        var asked = await HostProcess.RunAsync(folder, ["ask", Question], settings, input: null);
        await server.StopAsync();
        var failed = await HostProcess.RunAsync(folder, ["ask", Question, "--verbose"], settings, input: null);

        Assert.Equal((0, 0, 1), (ingested.ExitCode, asked.ExitCode, failed.ExitCode));
        Assert.Contains("“The river accord was signed in spring 1990.”", asked.Output, StringComparison.Ordinal);
        Assert.Contains($"The Qdrant server at {server.Address} cannot be reached (nothing listens there).", failed.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("a-secret-key", ingested.Output + ingested.Error + asked.Output + asked.Error + failed.Output + failed.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder[".bot/index.db"]));
    }

    private static TestBot BotOn(QdrantServer server, params (string, string)[] settings) =>
        TestBot.Knowing("River accord", "The river accord was signed in spring 1990.", [.. SettingsFor(server), .. settings]);

    private static (string, string)[] SettingsFor(QdrantServer server) =>
    [
        ("Knowledge:Index:Provider", "Qdrant"),
        ("Knowledge:Index:Qdrant:Url", server.Address.ToString()),
        ("Knowledge:Index:Qdrant:Retries", "0"),
    ];

    /// <summary>Whether it is alive, and whether it is ready.</summary>
    private static async Task<(HttpStatusCode Live, HttpStatusCode Ready)> HealthAsync(TestConversation conversation) => (
        (await conversation.Client.GetAsync(new Uri("/health/live", UriKind.Relative), Cancellation)).StatusCode,
        (await conversation.Client.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancellation)).StatusCode);
}
