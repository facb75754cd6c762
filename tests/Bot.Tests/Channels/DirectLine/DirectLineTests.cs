using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using Bot.Tests.Support;

namespace Bot.Tests.Channels.DirectLine;

public class DirectLineTests
{
    private const string Title = "River accord";
    private const string Text = "The river accord was signed in spring 1990. Talks on the river accord resumed in 1995.";
    private const string Question = "When was the river accord signed?";

    [Fact]
    public async Task A_question_comes_back_as_its_receipt_before_typing_and_the_answer()
    {
        await using var bot = TestBot.Knowing(Title, Text);
        using var conversation = await bot.StartConversationAsync();
        using var socket = await bot.ConnectAsync(conversation.StreamUrl);
        await TestConversation.ReceiveAsync(socket);

        var posted = await (await conversation.AskAsync(Question, "client-7")).ReadJsonAsync();
        var frames = new[] { await TestConversation.ReceiveAsync(socket), await TestConversation.ReceiveAsync(socket), await TestConversation.ReceiveAsync(socket) };

        var activities = frames.Select(frame => Assert.Single(frame.GetProperty("activities").EnumerateArray())).ToList();
        Assert.Equal(["message", "typing", "message"], activities.Select(activity => activity.GetProperty("type").GetString()));
        Assert.Equal("client-7", activities[0].GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal(posted.GetProperty("id").GetString(), activities[0].GetProperty("id").GetString());
        Assert.Equal(posted.GetProperty("id").GetString(), activities[2].GetProperty("replyToId").GetString());
        var stamps = activities.Select(activity => activity.GetProperty("timestamp").GetString()!).ToList();
        Assert.Equal(stamps.Order(StringComparer.Ordinal).Distinct(), stamps);
    }

    [Fact]
    public async Task An_answer_cites_the_article_by_link_definition_and_by_claim_with_the_same_address()
    {
        await using var bot = TestBot.Knowing(Title, Text);
        using var conversation = await bot.StartConversationAsync();
        using var socket = await bot.ConnectAsync(conversation.StreamUrl);

        await conversation.AskAsync(Question);
        var answer = await TestConversation.AnswerFromAsync(socket);

        var claim = answer.GetProperty("entities")[0].GetProperty("citation")[0];
        var address = claim.GetProperty("appearance").GetProperty("url").GetString()!;
        var text = answer.GetProperty("text").GetString();
        Assert.StartsWith("> “The river accord was signed in **spring 1990**\\.” – Test Press, 1 May 2024 [1]", text, StringComparison.Ordinal);
        Assert.Contains($"\n\n[1]: {address} \"River accord, Test Press, 1 May 2024\"", text, StringComparison.Ordinal);
        Assert.Matches(@"^http://localhost/articles/article\.md\?cite=\d+-\d+\.\d+\.[0-9a-f]+&v=[0-9a-f]{12}#cite-1$", address);
        Assert.Equal("River accord, Test Press, 1 May 2024", claim.GetProperty("appearance").GetProperty("name").GetString());
    }

    [Fact]
    public async Task The_user_is_who_the_token_says_whoever_the_message_claims_to_be_from()
    {
        await using var bot = TestBot.Knowing(Title, Text);
        using var conversation = await bot.StartConversationAsync();

        await conversation.AskAsync(Question);

        var echo = (await conversation.ReadAsync("1")).GetProperty("activities")[0].GetProperty("from");
        Assert.StartsWith("dl_", echo.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal("Ada", echo.GetProperty("name").GetString());
        Assert.Equal("user", echo.GetProperty("role").GetString());
    }

    [Fact]
    public async Task A_message_posted_twice_is_kept_once()
    {
        await using var bot = TestBot.Knowing(Title, Text);
        using var conversation = await bot.StartConversationAsync();

        var first = await (await conversation.AskAsync(Question, "same")).ReadJsonAsync();
        var second = await (await conversation.AskAsync(Question, "same")).ReadJsonAsync();

        Assert.Equal(first.GetProperty("id").GetString(), second.GetProperty("id").GetString());
        Assert.Single(
            (await conversation.ReadAsync()).GetProperty("activities").EnumerateArray(),
            activity => activity.TryGetProperty("channelData", out _));
    }

    [Theory]
    [InlineData("event")]
    [InlineData("invoke")]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    [InlineData("messageReaction")]
    public async Task What_is_no_message_is_taken_and_not_sent_back(string type)
    {
        await using var bot = TestBot.Knowing(Title, Text);
        using var conversation = await bot.StartConversationAsync();

        var response = await conversation.PostAsync(new { type, name = "webchat/join" });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single((await conversation.ReadAsync()).GetProperty("activities").EnumerateArray());
    }

    [Fact]
    public async Task A_conversation_begins_with_a_welcome_and_questions_made_of_titles()
    {
        await using var bot = TestBot.Knowing(Title, Text);

        using var conversation = await bot.StartConversationAsync();

        var welcome = Assert.Single((await conversation.ReadAsync()).GetProperty("activities").EnumerateArray());
        var question = Assert.Single(welcome.GetProperty("suggestedActions").GetProperty("actions").EnumerateArray());
        Assert.Equal("What do the sources say about “River accord”?", question.GetProperty("value").GetString());
    }

    [Fact]
    public async Task A_page_that_connects_again_gets_what_came_after_its_watermark_and_nothing_else()
    {
        await using var bot = TestBot.Knowing(Title, Text);
        using var conversation = await bot.StartConversationAsync();
        using var first = await bot.ConnectAsync(conversation.StreamUrl);
        var welcomed = (await TestConversation.ReceiveAsync(first)).GetProperty("watermark").GetString();
        await conversation.AskAsync(Question);
        await TestConversation.AnswerFromAsync(first);

        var again = await (await conversation.Client.GetAsync($"{conversation.Path}?watermark={welcomed}", TestContext.Current.CancellationToken)).ReadJsonAsync();
        using var second = await bot.ConnectAsync(again.GetProperty("streamUrl").GetString()!);
        var replayed = (await TestConversation.ReceiveAsync(second)).GetProperty("activities");

        Assert.Equal([Question, "> “The ri"], replayed.EnumerateArray().Select((activity, i) => activity.GetProperty("text").GetString()![..(i == 0 ? Question.Length : 9)]));
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await TestConversation.CloseOfAsync(first));
    }

    [Fact]
    public async Task A_conversation_that_a_restarted_server_has_lost_goes_on_under_its_token_with_new_ids()
    {
        await using var bot = TestBot.Knowing(Title, Text, ("DirectLine:SigningKey", Convert.ToBase64String(new byte[32])));
        using var before = await bot.StartConversationAsync();
        await using var restarted = TestBot.Knowing(Title, Text, ("DirectLine:SigningKey", Convert.ToBase64String(new byte[32])));
        using var client = restarted.ClientWith(before.Token);

        var reconnected = await client.GetAsync($"{before.Path}?watermark=5", TestContext.Current.CancellationToken);
        using var after = new TestConversation(client, await reconnected.ReadJsonAsync());
        var posted = await (await after.AskAsync(Question)).ReadJsonAsync();

        Assert.Equal(HttpStatusCode.OK, reconnected.StatusCode);
        Assert.Equal(before.Id, after.Id);
        Assert.True(long.Parse(posted.GetProperty("id").GetString()!.Split('|')[1], null) > 1_000_000);
    }

    [Fact]
    public async Task A_stream_ticket_is_good_once()
    {
        await using var bot = TestBot.Knowing(Title, Text);
        using var conversation = await bot.StartConversationAsync();
        using var socket = await bot.ConnectAsync(conversation.StreamUrl);

        await Assert.ThrowsAsync<InvalidOperationException>(() => bot.ConnectAsync(conversation.StreamUrl));
    }

    [Fact]
    public async Task A_stream_ticket_is_good_for_a_minute()
    {
        await using var bot = TestBot.Knowing(Title, Text);
        using var conversation = await bot.StartConversationAsync();

        bot.Time.Advance(TimeSpan.FromSeconds(61));

        await Assert.ThrowsAsync<InvalidOperationException>(() => bot.ConnectAsync(conversation.StreamUrl));
    }

    [Fact]
    public async Task A_page_of_another_site_may_not_open_the_stream()
    {
        await using var bot = TestBot.Knowing(Title, Text);
        using var conversation = await bot.StartConversationAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => bot.ConnectAsync(conversation.StreamUrl, "https://evil.example"));
    }

    [Fact]
    public async Task Empty_frames_are_ignored_and_binary_ones_end_the_stream()
    {
        await using var bot = TestBot.Knowing(Title, Text);
        using var conversation = await bot.StartConversationAsync();
        using var socket = await bot.ConnectAsync(conversation.StreamUrl);

        await socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
        await conversation.AskAsync(Question);
        await TestConversation.AnswerFromAsync(socket);
        await socket.SendAsync(new byte[] { 1 }, WebSocketMessageType.Binary, true, TestContext.Current.CancellationToken);

        Assert.Equal(WebSocketCloseStatus.InvalidMessageType, await TestConversation.CloseOfAsync(socket));
    }

    [Fact]
    public async Task A_frame_that_does_not_end_ends_the_stream()
    {
        await using var bot = TestBot.Knowing(Title, Text);
        using var conversation = await bot.StartConversationAsync();
        using var socket = await bot.ConnectAsync(conversation.StreamUrl);

        await socket.SendAsync(new byte[5000], WebSocketMessageType.Text, false, TestContext.Current.CancellationToken);

        Assert.Equal(WebSocketCloseStatus.MessageTooBig, await TestConversation.CloseOfAsync(socket));
    }

    [Fact]
    public async Task A_long_message_gets_one_sentence_and_no_search()
    {
        await using var bot = TestBot.Knowing(Title, Text);
        using var conversation = await bot.StartConversationAsync();
        using var socket = await bot.ConnectAsync(conversation.StreamUrl);

        await conversation.AskAsync(new string('x', 1001));
        var answer = await TestConversation.AnswerFromAsync(socket);

        Assert.Equal("That is a long message\\. Please ask in at most 1,000 characters\\.", answer.GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_follow_up_says_what_was_searched_for()
    {
        await using var bot = TestBot.Knowing(Title, Text);
        using var conversation = await bot.StartConversationAsync();
        using var socket = await bot.ConnectAsync(conversation.StreamUrl);

        await conversation.AskAsync(Question, "c1");
        await TestConversation.AnswerFromAsync(socket);
        await conversation.AskAsync("And when did talks on it resume?", "c2");
        var answer = await TestConversation.AnswerFromAsync(socket);

        Assert.StartsWith("Searched for: When did talks on the river accord resume?\n\n", answer.GetProperty("text").GetString()!.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_that_the_page_gets_names_its_user_in_a_claim()
    {
        await using var bot = TestBot.Knowing(Title, Text);
        using var client = bot.CreateClient();
        client.DefaultRequestHeaders.Add("Origin", "http://localhost");

        var response = await client.PostAsync("/webchat/token", null, TestContext.Current.CancellationToken);

        var claims = (await response.ReadJsonAsync()).GetProperty("token").GetString()!.Split('.')[1];
        var json = JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(claims)).RootElement;
        Assert.StartsWith("dl_", json.GetProperty("user").GetString(), StringComparison.Ordinal);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }
}
