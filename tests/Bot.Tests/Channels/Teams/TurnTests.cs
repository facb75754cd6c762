using System.Net;
using System.Text.Json.Nodes;
using Bot.Tests.Support;

namespace Bot.Tests.Channels.Teams;

public class TurnTests
{
    [Fact]
    public async Task A_question_is_acknowledged_and_then_answered_with_typing_before_it()
    {
        await using var teams = await TestTeams.StartAsync();
        var message = teams.Message();

        var response = await teams.PostAsync(message);
        var typing = await teams.Connector.NextAsync();
        var answer = await teams.Connector.NextAsync();

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("typing", typing.Type);
        Assert.Equal("“The river accord was signed in **spring 1990**.” – Test Press, 1 May 2024 [1]", answer.Text);
        Assert.Equal((message["id"]!.GetValue<string>(), "a:chat"), (answer.Path, answer.Conversation));
        Assert.Equal(message["id"]!.GetValue<string>(), answer.Body.GetProperty("replyToId").GetString());
    }

    [Fact]
    public async Task An_answer_shows_a_token_of_the_bots_own_that_is_kept_for_the_next()
    {
        await using var teams = await TestTeams.StartAsync();

        var first = await teams.AskAsync();
        var second = await teams.AskAsync();

        Assert.Equal(["Bearer bot-token-1", "Bearer bot-token-1"], [first.Authorization, second.Authorization]);
        Assert.Equal(TestTeams.Secret, teams.Connector.ShownSecret);
        Assert.Equal(1, teams.Connector.Tokens);
    }

    [Fact]
    public async Task A_token_that_is_about_to_expire_is_renewed()
    {
        await using var teams = await TestTeams.StartAsync();
        teams.Connector.TokenSeconds = 60;

        await teams.AskAsync();
        var second = await teams.AskAsync();

        Assert.NotEqual("Bearer bot-token-1", second.Authorization);
    }

    [Fact]
    public async Task A_follow_up_is_understood_in_its_conversation_and_in_no_other()
    {
        await using var teams = await TestTeams.StartAsync();
        await teams.AskAsync(conversation: "a:one");

        var own = await teams.AskAsync("And when did talks on it resume?", "a:one");
        var foreign = await teams.AskAsync("And when did talks on it resume?", "a:two");

        Assert.StartsWith("Searched for: When did talks on the river accord resume?\n\n", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Searched for", foreign.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delivery_that_comes_again_is_answered_once()
    {
        await using var teams = await TestTeams.StartAsync();
        var message = teams.Message();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => teams.PostAsync(message)));
        await teams.Connector.NextMessageAsync();
        await teams.AskAsync("When did talks on the river accord resume?");

        Assert.All(statuses, response => Assert.Equal(HttpStatusCode.Accepted, response.StatusCode));
        Assert.DoesNotContain(teams.Connector.Rest(), sent => sent.Type == "message");
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_is_another_message()
    {
        await using var teams = await TestTeams.StartAsync();
        var (first, second) = (teams.Message(conversation: "a:one"), teams.Message(conversation: "a:two"));
        second["id"] = first["id"]!.DeepClone();

        await teams.PostAsync(first);
        await teams.PostAsync(second);
        string[] answered = [(await teams.Connector.NextMessageAsync()).Conversation, (await teams.Connector.NextMessageAsync()).Conversation];

        Assert.Equal(["a:one", "a:two"], answered.Order());
    }

    [Fact]
    public async Task An_edited_question_is_answered_again_and_its_delivery_once()
    {
        await using var teams = await TestTeams.StartAsync();
        var message = teams.Message("When was the river acord singed?");
        await teams.PostAsync(message);
        await teams.Connector.NextMessageAsync();
        var edit = (JsonObject)message.DeepClone();
        (edit["type"], edit["text"], edit["timestamp"]) = ("messageUpdate", "When did talks on the river accord resume?", "2026-11-23T12:01:00.000Z");
        edit["channelData"]!["eventType"] = "editMessage";

        await teams.PostAsync(edit);
        await teams.PostAsync(edit);
        var answer = await teams.Connector.NextMessageAsync();
        await teams.AskAsync();

        Assert.StartsWith("“Talks on the river accord resumed in", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(teams.Connector.Rest(), sent => sent.Type == "message");
    }

    [Fact]
    public async Task A_message_that_was_deleted_and_put_back_is_not_answered_again()
    {
        await using var teams = await TestTeams.StartAsync();
        var restored = teams.Event("messageUpdate", ("text", TestTeams.Question));
        restored["channelData"]!["eventType"] = "undeleteMessage";

        await teams.PostAsync(restored);
        await teams.AskAsync("When did talks on the river accord resume?");

        Assert.DoesNotContain(teams.Connector.Rest(), sent => sent.Type == "message");
    }

    [Fact]
    public async Task The_bot_greets_once_with_questions_from_its_articles_whichever_of_the_two_events_comes_first()
    {
        await using var teams = await TestTeams.StartAsync();
        var events = new[]
        {
            teams.Event("installationUpdate", ("action", "add")),
            teams.Event("conversationUpdate", ("membersAdded", TestTeams.Itself())),
            teams.Event("installationUpdate", ("action", "add")),
        };

        await Task.WhenAll(events.Select(activity => teams.PostAsync(activity)));
        var greeting = await teams.Connector.NextMessageAsync();
        var answer = await teams.AskAsync();

        Assert.StartsWith("I answer questions from one article", greeting.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["What do the sources say about “River accord”?"],
            greeting.Body.GetProperty("suggestedActions").GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("title").GetString()));
        Assert.StartsWith("“The river accord", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_the_questions_stand_in_the_greeting()
    {
        await using var teams = await TestTeams.StartAsync();
        var added = teams.Event("conversationUpdate", ("membersAdded", TestTeams.Itself()));
        added["conversation"]!["conversationType"] = "channel";

        await teams.PostAsync(added);
        var greeting = await teams.Connector.NextMessageAsync();

        Assert.EndsWith("\n\nWhat do the sources say about “River accord”?", greeting.Text, StringComparison.Ordinal);
        Assert.False(greeting.Body.TryGetProperty("suggestedActions", out _));
    }

    [Fact]
    public async Task The_greeting_is_in_the_clients_language()
    {
        await using var teams = await TestTeams.StartAsync();

        await teams.PostAsync(teams.Event("installationUpdate", ("action", "add"), ("locale", "tr-TR")));
        var greeting = await teams.Connector.NextMessageAsync();

        Assert.Contains("“River accord”", greeting.Body.GetProperty("suggestedActions").GetProperty("actions")[0].GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("I answer", greeting.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_else_joins_is_not_greeted()
    {
        await using var teams = await TestTeams.StartAsync();

        await teams.PostAsync(teams.Event("conversationUpdate", ("membersAdded", new JsonArray(new JsonObject { ["id"] = "29:bob" }))));
        await teams.AskAsync();

        Assert.Empty(teams.Connector.Rest());
    }

    [Fact]
    public async Task An_app_that_is_installed_again_greets_again()
    {
        await using var teams = await TestTeams.StartAsync();
        await teams.PostAsync(teams.Event("installationUpdate", ("action", "add")));
        await teams.Connector.NextMessageAsync();

        await teams.PostAsync(teams.Event("installationUpdate", ("action", "remove")));
        await teams.PostAsync(teams.Event("installationUpdate", ("action", "add")));

        Assert.StartsWith("I answer", (await teams.Connector.NextMessageAsync()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("messageReaction")]
    [InlineData("messageDelete")]
    [InlineData("endOfConversation")]
    [InlineData("handoff")]
    [InlineData("Message")]
    [InlineData("somethingOfTheFuture")]
    public async Task What_asks_nothing_is_taken_and_not_answered(string type)
    {
        await using var teams = await TestTeams.StartAsync();

        var response = await teams.PostAsync(teams.Event(type, ("name", "x"), ("text", TestTeams.Question)));
        await teams.AskAsync("When did talks on the river accord resume?");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.DoesNotContain(teams.Connector.Rest(), sent => sent.Type == "message");
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("adaptiveCard/action")]
    [InlineData("composeExtension/query")]
    [InlineData("message/submitaction")]
    public async Task An_invoke_that_is_unknown_is_not_implemented(string name)
    {
        await using var teams = await TestTeams.StartAsync();

        var response = await teams.PostAsync(teams.Event("invoke", ("name", name), ("value", new JsonObject())));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task What_the_bot_said_itself_is_not_answered()
    {
        await using var teams = await TestTeams.StartAsync();
        var own = teams.Message();
        own["from"] = own["recipient"]!.DeepClone();

        await teams.PostAsync(own);
        await teams.AskAsync("When did talks on the river accord resume?");

        Assert.DoesNotContain(teams.Connector.Rest(), sent => sent.Type == "message");
    }

    [Fact]
    public async Task Who_wants_the_replies_in_the_response_gets_them_there_and_nowhere_else()
    {
        await using var teams = await TestTeams.StartAsync();
        var message = teams.Message();
        message["deliveryMode"] = "expectReplies";

        var response = await teams.PostAsync(message);

        var reply = Assert.Single((await response.ReadJsonAsync()).GetProperty("activities").EnumerateArray());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("“The river accord", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Empty(teams.Connector.Rest());
    }

    [Fact]
    public async Task A_question_that_cannot_be_answered_gets_one_plain_sentence_and_the_next_one_its_answer()
    {
        await using var teams = await TestTeams.StartAsync();
        await teams.AskAsync();
        teams.Bot.Model.FailOnce();

        var failed = await teams.AskAsync("When did talks on the river accord resume?");
        var answered = await teams.AskAsync();

        Assert.Equal("Something went wrong here, and I could not answer. Please ask again.", failed.Text);
        Assert.StartsWith("“The river accord", answered.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_hundred_questions_at_once_are_each_answered_once_and_in_order_within_a_conversation()
    {
        await using var teams = await TestTeams.StartAsync();
        var messages = Enumerable.Range(0, 200).Select(i => teams.Message(conversation: $"a:chat-{i % 40}")).ToList();

        foreach (var round in messages.Chunk(40))
        {
            var accepted = await Task.WhenAll(round.Select(message => teams.PostAsync(message)));
            Assert.All(accepted, response => Assert.Equal(HttpStatusCode.Accepted, response.StatusCode));
        }

        var answers = new List<SentActivity>();
        while (answers.Count < messages.Count)
        {
            answers.Add(await teams.Connector.NextMessageAsync());
        }

        Assert.Equal(
            messages.GroupBy(message => message["conversation"]!["id"]!.GetValue<string>(), message => message["id"]!.GetValue<string>()).OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(group => group),
            answers.GroupBy(answer => answer.Conversation, answer => answer.Path!).OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(group => group));
    }

    [Fact]
    public async Task More_questions_than_may_wait_are_sent_back_and_taken_when_they_come_again()
    {
        await using var teams = await TestTeams.StartAsync(("Conversations:MaxWaitingQuestions", "1"));
        var isAnswering = new TaskCompletionSource();
        teams.Connector.Script(_ =>
        {
            isAnswering.Task.Wait(TimeSpan.FromSeconds(30));
            return Microsoft.AspNetCore.Http.Results.Accepted();
        });
        var (first, second) = (teams.Message(), teams.Message("When did talks on the river accord resume?"));

        await teams.PostAsync(first);
        var refused = await teams.PostAsync(second);
        isAnswering.SetResult();
        await teams.Connector.NextMessageAsync();
        var again = await teams.PostUntilTakenAsync(second);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        Assert.StartsWith("“Talks on", (await teams.Connector.NextMessageAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_stops_answers_what_it_has_taken_and_takes_no_more()
    {
        await using var teams = await TestTeams.StartAsync();
        var messages = Enumerable.Range(0, 20).Select(i => teams.Message(conversation: $"a:chat-{i}")).ToList();
        await Task.WhenAll(messages.Select(message => teams.PostAsync(message)));

        await teams.Bot.StopAsync();

        var answered = teams.Connector.Rest().Where(sent => sent.Type == "message").ToList();
        Assert.Equal(messages.Select(message => message["id"]!.GetValue<string>()).Order(), answered.Select(answer => answer.Path!).Order());
        Assert.All(answered, answer => Assert.NotEmpty(answer.Claims));
    }

    [Fact]
    public async Task A_server_that_cannot_wait_for_an_answer_says_so_to_who_asked()
    {
        await using var teams = await TestTeams.StartAsync();
        await teams.AskAsync();
        var held = teams.Bot.Model.HoldNext();
        await teams.PostAsync(teams.Message("When did talks on the river accord resume?"));
        await held.Reached;

        var stopping = teams.Bot.StopAsync();
        await teams.AdvanceUntilAsync(stopping);

        var last = Assert.Single(teams.Connector.Rest(), sent => sent.Type == "message");
        Assert.Equal("Something went wrong here, and I could not answer. Please ask again.", last.Text);
    }
}
