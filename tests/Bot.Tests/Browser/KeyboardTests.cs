using Bot.Tests.Support;
using Microsoft.Playwright;

namespace Bot.Tests.Browser;

public class KeyboardTests(Chromium chromium, ServedKnowledge knowledge) : IClassFixture<Chromium>, IClassFixture<ServedKnowledge>
{
    [Fact]
    public async Task A_person_asks_opens_a_source_goes_back_and_says_what_is_wrong_without_a_mouse()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.Page.GotoAsync(knowledge.Address);
        await Assertions.Expect(chat.Page.Locator("[data-id='webchat-sendbox-input']")).ToBeFocusedAsync();
        await chat.Page.Locator("[role=feed] .webchat__bubble__content").First.WaitForAsync();
        var keyboard = chat.Page.Keyboard;

        await keyboard.TypeAsync("When did Nasser declare that the Suez Canal Company was to become Egyptian state property?");
        await keyboard.PressAsync("Enter");
        await chat.Page.Locator(".answer .cite").WaitForAsync();
        await PressAsync(keyboard, "Shift+Tab", "End", "Enter");
        await Assertions.Expect(chat.Page.Locator(".answer .cite")).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(chat.Page.Locator("#source mark#cite-1")).ToBeFocusedAsync();
        await Assertions.Expect(chat.Page.Locator("#source mark#cite-1")).ToBeInViewportAsync();
        await chat.Page.GoBackAsync();
        await Assertions.Expect(chat.Page.Locator("#source")).ToBeHiddenAsync();
        await Assertions.Expect(chat.Page.Locator(".answer .cite")).ToBeFocusedAsync();
        await PressAsync(keyboard, "Tab", "Tab", "Tab", "Tab", "Enter");
        await Assertions.Expect(chat.Page.Locator(".complaint input").First).ToBeFocusedAsync();
        await PressAsync(keyboard, "ArrowDown", "Tab");
        await keyboard.TypeAsync("It is older than that.");
        await PressAsync(keyboard, "Tab", "Enter");

        await Assertions.Expect(chat.Page.Locator("#state")).ToHaveTextAsync("Thank you. Your rating was kept.");
        await Assertions.Expect(chat.Page.Locator(".complaint")).ToBeHiddenAsync();
        await Assertions.Expect(chat.Page.Locator(".action[aria-expanded]")).ToBeFocusedAsync();
        await Assertions.Expect(chat.Page.Locator(".action[aria-expanded]")).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(chat.Page.Locator("[data-id='webchat-sendbox-input']")).ToHaveValueAsync("");
        var rating = Assert.Single(await knowledge.RatingsAsync());
        Assert.Equal(("dislike", "out of date", "It is older than that."), (rating.GetProperty("reaction").GetString(), rating.GetProperty("complaint").GetString(), rating.GetProperty("comment").GetString()));
    }

    private static async Task PressAsync(IKeyboard keyboard, params string[] keys)
    {
        foreach (var key in keys)
        {
            await keyboard.PressAsync(key);
        }
    }
}
