using Bot.Tests.Support;
using Microsoft.Playwright;

namespace Bot.Tests.Browser;

public class ChatStateTests(Chromium chromium, ServedKnowledge knowledge) : IClassFixture<Chromium>, IClassFixture<ServedKnowledge>
{
    private const string Question = "When did Nasser declare that the Suez Canal Company was to become Egyptian state property?";

    [Fact]
    public async Task A_question_is_seen_to_be_worked_on_before_the_server_says_a_word()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.Page.GotoAsync(knowledge.Address);
        await chat.Page.Locator("[role=feed] .webchat__bubble__content").First.WaitForAsync();
        var arrived = new TaskCompletionSource<IRoute>();
        await chat.Page.RouteAsync("**/activities", arrived.SetResult);

        await chat.Page.Locator("[data-id='webchat-sendbox-input']").FillAsync(Question);
        await chat.Page.Locator("[data-id='webchat-sendbox-input']").PressAsync("Enter");
        await Assertions.Expect(chat.Page.Locator(".looking")).ToHaveTextAsync("Looking in the sources…");
        await (await arrived.Task).ContinueAsync();

        await chat.Page.Locator(".answer .cite").WaitForAsync();
        await Assertions.Expect(chat.Page.Locator(".looking")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_lost_connection_is_called_one_and_so_is_its_return()
    {
        await using var chat = await chromium.OpenAsync();
        var sockets = new List<IWebSocketRoute>();
        await chat.Page.RouteWebSocketAsync("**/stream?*", socket =>
        {
            socket.ConnectToServer();
            sockets.Add(socket);
        });
        await chat.Page.GotoAsync(knowledge.Address);
        await chat.Page.Locator("[role=feed] .webchat__bubble__content").First.WaitForAsync();
        var state = chat.Page.Locator("#state");

        await chat.Page.Context.SetOfflineAsync(true);
        await Assertions.Expect(state).ToHaveTextAsync("You are offline. What you send now does not arrive.");
        await chat.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(state).ToBeEmptyAsync();
        await sockets[0].CloseAsync(new WebSocketRouteCloseOptions { Code = 1011 });
        await Assertions.Expect(state).ToHaveTextAsync("The connection was lost. Trying again…");

        // Web Chat waits up to 15 seconds.
        await Assertions.Expect(state).ToHaveTextAsync("Connected again.", new LocatorAssertionsToHaveTextOptions { Timeout = 25_000 });
        await chat.AskAsync(Question);
    }

    [Fact]
    public async Task A_chat_that_cannot_be_reached_says_so_and_offers_to_try_again()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.Page.RouteAsync("**/webchat/token", route => route.AbortAsync());
        await chat.Page.GotoAsync(knowledge.Address);
        await Assertions.Expect(chat.Page.Locator("#state")).ToContainTextAsync("The chat cannot be reached just now.");
        await chat.Page.UnrouteAllAsync();

        await chat.Page.Locator("#state button").ClickAsync();

        await chat.Page.Locator("[role=feed] .webchat__bubble__content").First.WaitForAsync();
    }

    [Fact]
    public async Task A_deleted_conversation_is_gone_from_the_page_and_from_the_server_and_a_new_one_begins()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.Page.GotoAsync(knowledge.Address);
        await chat.AskAsync(Question);
        await chat.Page.Locator(".action[aria-pressed]").First.ClickAsync();
        await Assertions.Expect(chat.Page.Locator("#state")).ToContainTextAsync("Your rating was kept.");
        var rated = await knowledge.RatingsAsync();

        await chat.Page.Locator("#delete").ClickAsync();
        await chat.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(chat.Page.Locator(".answer")).ToHaveCountAsync(1);
        await chat.Page.Locator("#delete").ClickAsync();
        await chat.Page.Locator("#deletion .main").ClickAsync();

        await Assertions.Expect(chat.Page.Locator("#state")).ToHaveTextAsync("The conversation was deleted.");
        await Assertions.Expect(chat.Page.Locator("[role=feed] .webchat__bubble__content")).ToHaveCountAsync(1);
        Assert.Equal(rated.Count - 1, (await knowledge.RatingsAsync()).Count);
        await chat.Page.ReloadAsync();
        await Assertions.Expect(chat.Page.Locator("[role=feed] .webchat__bubble__content")).ToHaveCountAsync(1);
        await chat.AskAsync(Question);
        Assert.Empty(chat.Violations);
    }

    [Fact]
    public async Task What_is_copied_is_the_answer_with_the_addresses_of_its_sources()
    {
        await using var chat = await chromium.OpenAsync(new BrowserNewContextOptions { Permissions = ["clipboard-read", "clipboard-write"] });
        await chat.Page.GotoAsync(knowledge.Address);
        await chat.AskAsync(Question);

        await chat.Page.Locator(".action").First.ClickAsync();

        await Assertions.Expect(chat.Page.Locator("#state")).ToHaveTextAsync("Copied.");
        var copied = await chat.Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Contains("declared on 26 July 1956 that", copied, StringComparison.Ordinal);
        Assert.Contains($"\n[1] The Suez Crisis, 1956. Bot sample collection, 23 Nov 2026. {knowledge.Address}/articles/suez-crisis.md?cite=", copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_sources_do_not_state_is_declined_with_the_nearest_articles_to_ask_about()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.Page.GotoAsync(knowledge.Address);
        await chat.Page.Locator("[role=feed] .webchat__bubble__content").First.WaitForAsync();
        await chat.Page.Locator("[data-id='webchat-sendbox-input']").FillAsync("Which spices belong into a lentil soup?");
        await chat.Page.Locator("[data-id='webchat-sendbox-input']").PressAsync("Enter");
        await chat.Page.Locator(".answer.declined").WaitForAsync();
        var nearest = chat.Page.Locator(".webchat__suggested-actions__button").First;
        var title = await nearest.InnerTextAsync();

        await nearest.ClickAsync();

        await Assertions.Expect(chat.Page.Locator("[role=feed] .webchat__bubble--from-user").Last).ToContainTextAsync($"What do the sources say about “{title}”?");
    }
}
