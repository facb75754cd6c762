using Bot.Tests.Support;

namespace Bot.Tests.Channels.Teams;

public class StreamingTests
{
    private const string Other = "When did talks on the river accord resume?";

    [Fact]
    public async Task An_answer_that_takes_longer_than_a_second_is_a_stream_that_the_answer_ends()
    {
        await using var teams = await TestTeams.StartAsync();
        var (first, later, final) = await StreamAsync(teams);

        Assert.Equal(("typing", "informative", 1, false), (first.Type, Word(first, "streamType"), first.Stream!.Value.GetProperty("streamSequence").GetInt32(), first.Stream!.Value.TryGetProperty("streamId", out _)));
        Assert.Equal("Searching the sources…", first.Text);
        Assert.Equal(("typing", "informative", 2, "sent-1"), (later.Type, Word(later, "streamType"), later.Stream!.Value.GetProperty("streamSequence").GetInt32(), Word(later, "streamId")));
        Assert.Equal(("message", "final", "sent-1", false), (final.Type, Word(final, "streamType"), Word(final, "streamId"), final.Stream!.Value.TryGetProperty("streamSequence", out _)));
        Assert.StartsWith("“Talks on the river accord", final.Text, StringComparison.Ordinal);
        Assert.NotEmpty(final.Claims);
        Assert.Equal(["streamId", "streamType"], final.Body.GetProperty("channelData").EnumerateObject().Select(property => property.Name).Where(name => name.StartsWith("stream", StringComparison.Ordinal)).Order());
        Assert.All([later.At - first.At, final.At - later.At], gap => Assert.True(gap >= TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task An_answer_within_a_second_is_one_message()
    {
        await using var teams = await TestTeams.StartAsync();

        var answer = await teams.AskAsync();

        Assert.False(answer.IsStreamed);
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task In_groups_and_channels_there_is_typing_and_one_message(string conversationType)
    {
        await using var teams = await TestTeams.StartAsync();
        var message = teams.Message(Other);
        message["conversation"]!["conversationType"] = conversationType;
        var held = teams.Bot.Model.HoldNext();
        await teams.PostAsync(message);
        await held.Reached;
        await teams.Connector.NextAsync();

        var typing = teams.Connector.NextAsync();
        await teams.AdvanceUntilAsync(typing);
        held.Release();
        var answer = teams.Connector.NextMessageAsync();
        await teams.AdvanceUntilAsync(answer);

        Assert.Equal(("typing", false), ((await typing).Type, (await typing).IsStreamed));
        Assert.False((await answer).IsStreamed);
    }

    [Theory]
    [InlineData(400, "BadArgument", "Streaming api is not enabled")]
    [InlineData(403, "ContentStreamNotAllowed", "Content stream is not allowed")]
    public async Task A_stream_that_is_not_allowed_becomes_one_message(int status, string code, string reason)
    {
        await using var teams = await TestTeams.StartAsync();
        var (_, _, final) = await StreamAsync(teams, atEnd: TestConnector.Refusal(status, code, reason));

        var message = await teams.Connector.NextMessageAsync();

        Assert.Equal((final.Text, false, "POST"), (message.Text, message.IsStreamed, message.Method));
    }

    [Fact]
    public async Task A_stream_that_took_too_long_is_replaced_by_the_message()
    {
        await using var teams = await TestTeams.StartAsync();
        await StreamAsync(teams, atEnd: TestConnector.Refusal(403, "ContentStreamNotAllowed", "Message has exceeded streaming time"));

        var message = await teams.Connector.NextMessageAsync();

        Assert.Equal(("PUT", "sent-1", false), (message.Method, message.Path, message.IsStreamed));
    }

    [Fact]
    public async Task A_stream_that_the_person_stopped_ends_in_silence()
    {
        await using var teams = await TestTeams.StartAsync();
        await StreamAsync(teams, atEnd: TestConnector.Refusal(403, "ContentStreamNotAllowed", "Content stream was cancelled by user"));

        var next = await teams.AskAsync();

        Assert.StartsWith("“The river accord", next.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_fails_in_the_midst_of_a_stream_ends_it_with_one_plain_sentence()
    {
        await using var teams = await TestTeams.StartAsync();
        await StreamAsync(teams, fails: true);
        var next = await teams.AskAsync();

        Assert.False(next.IsStreamed);
    }

    /// <summary>Asks, lets three seconds pass, and then the answer.</summary>
    private static async Task<(SentActivity First, SentActivity Later, SentActivity Final)> StreamAsync(
        TestTeams teams, Func<SentActivity, Microsoft.AspNetCore.Http.IResult>? atEnd = null, bool fails = false)
    {
        var held = teams.Bot.Model.HoldNext();
        await teams.PostAsync(teams.Message(Other));
        await held.Reached;
        await teams.Connector.NextAsync();
        var first = teams.Connector.NextAsync();
        await teams.AdvanceUntilAsync(first);
        var later = teams.Connector.NextAsync();
        await teams.AdvanceUntilAsync(later);
        if (atEnd is not null)
        {
            teams.Connector.Script(atEnd);
        }

        if (fails)
        {
            teams.Bot.Model.FailOnce();
        }

        held.Release();
        var final = teams.Connector.NextMessageAsync();
        await teams.AdvanceUntilAsync(final);
        if (fails)
        {
            Assert.Equal("Something went wrong here, and I could not answer. Please ask again.", (await final).Text);
        }

        return (await first, await later, await final);
    }

    private static string? Word(SentActivity sent, string name) => sent.Stream!.Value.GetProperty(name).GetString();
}
