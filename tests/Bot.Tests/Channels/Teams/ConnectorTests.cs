using Bot.Tests.Support;

namespace Bot.Tests.Channels.Teams;

public class ConnectorTests
{
    [Fact]
    public async Task An_answer_that_comes_too_fast_is_sent_again_as_late_as_the_connector_asks_for()
    {
        await using var teams = await TestTeams.StartAsync();
        await teams.AskAsync();
        teams.Connector.Script(Take, TestConnector.Throttled(seconds: 7));

        await teams.PostAsync(teams.Message("When did talks on the river accord resume?"));
        var refused = await teams.Connector.NextMessageAsync();
        var again = teams.Connector.NextMessageAsync();
        await teams.AdvanceUntilAsync(again);

        Assert.Equal(refused.Text, (await again).Text);
        Assert.InRange((await again).At - refused.At, TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_may_pass_is_tried_again_until_it_has(int status)
    {
        await using var teams = await TestTeams.StartAsync();
        await teams.AskAsync();
        teams.Connector.Script(Take, TestConnector.Refusal(status), TestConnector.Refusal(status));

        await teams.PostAsync(teams.Message("When did talks on the river accord resume?"));
        var first = await teams.Connector.NextMessageAsync();
        var second = teams.Connector.NextMessageAsync();
        await teams.AdvanceUntilAsync(second);
        var third = teams.Connector.NextMessageAsync();
        await teams.AdvanceUntilAsync(third);

        Assert.Equal([first.Text, first.Text], [(await second).Text, (await third).Text]);
        Assert.True(first.At < (await second).At && (await second).At < (await third).At);
    }

    [Theory]
    [InlineData(400, "BadSyntax")]
    [InlineData(500, "ServiceError")]
    public async Task What_does_not_pass_is_tried_once_and_the_conversation_goes_on(int status, string code)
    {
        await using var teams = await TestTeams.StartAsync();
        await teams.AskAsync();
        teams.Connector.Script(Take, TestConnector.Refusal(status, code));

        await teams.PostAsync(teams.Message("When did talks on the river accord resume?"));
        await teams.Connector.NextMessageAsync();
        var next = await teams.AskAsync();

        Assert.StartsWith("“The river accord", next.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(403, "ConversationBlockedByUser")]
    [InlineData(404, "ConversationNotFound")]
    public async Task A_conversation_that_the_bot_may_not_write_to_gets_nothing_more_until_it_is_heard_of_again(int status, string code)
    {
        await using var teams = await TestTeams.StartAsync();
        await teams.AskAsync();
        var held = teams.Bot.Model.HoldNext();
        await teams.PostAsync(teams.Message("When did talks on the river accord resume?"));
        await held.Reached;
        await teams.PostAsync(teams.Message());
        Assert.Equal("typing", (await teams.Connector.NextAsync()).Type);
        teams.Connector.Script(TestConnector.Refusal(status, code));
        held.Release();

        await teams.Connector.NextMessageAsync();
        var elsewhere = await teams.AskAsync(conversation: "a:other");
        var back = await teams.AskAsync();

        Assert.Equal(["a:other", "a:chat"], [elsewhere.Conversation, back.Conversation]);
        Assert.DoesNotContain(teams.Connector.Rest(), sent => sent.Type == "message");
    }

    [Fact]
    public async Task A_token_that_is_refused_is_renewed_once()
    {
        await using var teams = await TestTeams.StartAsync();
        await teams.AskAsync();
        teams.Connector.Script(Take, TestConnector.Refusal(401));

        await teams.PostAsync(teams.Message());
        var refused = await teams.Connector.NextMessageAsync();
        var again = await teams.Connector.NextMessageAsync();

        Assert.Equal(["Bearer bot-token-1", "Bearer bot-token-2"], [refused.Authorization, again.Authorization]);
    }

    [Fact]
    public async Task Ids_are_written_into_addresses_so_that_they_stay_one_part_of_them()
    {
        await using var teams = await TestTeams.StartAsync();
        const string Thread = "19:a/b?c@thread.tacv2;messageid=1";
        var message = teams.Message(conversation: Thread);
        message["id"] = "1/../2#3";

        await teams.PostAsync(message);
        var answer = await teams.Connector.NextMessageAsync();

        Assert.Equal((Thread, "1/../2#3"), (answer.Conversation, answer.Path));
    }

    private static Microsoft.AspNetCore.Http.IResult Take(SentActivity sent) => Microsoft.AspNetCore.Http.Results.Accepted();
}
