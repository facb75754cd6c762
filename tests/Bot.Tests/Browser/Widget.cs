using Microsoft.Playwright;

namespace Bot.Tests.Browser;

/// <summary>The widget on a page, as a visitor meets it.</summary>
/// <param name="which">The element, when there are several.</param>
internal sealed class Widget(IPage page, string which = "conflict-background-bot")
{
    public ILocator Element => page.Locator(which);

    public ILocator Launcher => Element.Locator(".ask");

    public ILocator Panel => Element.Locator(".panel");

    public ILocator Close => Panel.Locator("header button");

    public IFrameLocator Chat => Element.FrameLocator("iframe");

    public ILocator SendBox => Chat.Locator("[data-id='webchat-sendbox-input']");

    public ILocator Messages => Chat.Locator("[role=feed] .webchat__bubble__content");

    public ILocator Starters => Chat.Locator(".webchat__suggested-actions__button");

    /// <summary>The article that a citation opened, beside the conversation.</summary>
    public ILocator Source => Chat.Locator("#source");

    public ILocator Citations => Chat.Locator("[role=feed] .answer .cite");

    /// <summary>Types a question and waits until it was answered with a citation.</summary>
    /// <returns>The answer's text.</returns>
    public async Task<string> AskAsync(string question)
    {
        // Before it is connected, Web Chat leaves the text in the box.
        await Messages.First.WaitForAsync();
        await SendBox.FillAsync(question);
        await SendBox.PressAsync("Enter");
        return await AnswerAsync();
    }

    /// <summary>Goes back by the keyboard from the box, through all that can take the focus in the chat, to the button that closes it.</summary>
    public async Task LeaveChatBackwardsAsync()
    {
        const int MaxStops = 20;
        for (var stop = 0; stop < MaxStops && !await HasFocusAsync(Close); stop++)
        {
            await page.Keyboard.PressAsync("Shift+Tab");
        }

        await Assertions.Expect(Close).ToBeFocusedAsync();
    }

    private static Task<bool> HasFocusAsync(ILocator button) => button.EvaluateAsync<bool>("button => button.matches(':focus')");

    public async Task<string> AnswerAsync() =>
        await Chat.Locator("[role=feed] .answer:has(.cite)").First.InnerTextAsync();
}
