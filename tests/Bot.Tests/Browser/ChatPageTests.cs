using Bot.Tests.Support;
using Microsoft.Playwright;

namespace Bot.Tests.Browser;

public class ChatPageTests(Chromium chromium, ServedKnowledge knowledge) : IClassFixture<Chromium>, IClassFixture<ServedKnowledge>
{
    private const string Question = "When did Nasser declare that the Suez Canal Company was to become Egyptian state property?";

    [Fact]
    public async Task A_citation_opens_the_article_beside_the_conversation_with_the_quoted_words_in_view_and_gives_the_focus_back()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.Page.GotoAsync(knowledge.Address);
        await chat.AskAsync(Question);
        var answer = await chat.Page.Locator("[role=feed] .answer").First.InnerTextAsync();
        var source = chat.Page.Locator("#source");

        await chat.Page.Locator(".answer .cite").First.ClickAsync();
        await Assertions.Expect(source.Locator("mark#cite-1")).ToBeInViewportAsync();
        var title = await source.Locator("h1").InnerTextAsync();
        var marked = await source.Locator("mark#cite-1").InnerTextAsync();
        await chat.Page.Keyboard.PressAsync("Escape");

        Assert.Contains("26 July 1956", answer, StringComparison.Ordinal);
        Assert.Equal("The Suez Crisis, 1956", title);
        Assert.Contains(marked, answer, StringComparison.Ordinal);
        await Assertions.Expect(source).ToBeHiddenAsync();
        await Assertions.Expect(chat.Page.Locator(".answer .cite").First).ToBeFocusedAsync();
        Assert.Equal([knowledge.Address], chat.Sites);
        Assert.Empty(chat.Violations);
    }

    [Fact]
    public async Task A_reload_keeps_the_conversation_and_it_goes_on()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.Page.GotoAsync(knowledge.Address);
        await chat.AskAsync(Question);
        var messages = chat.Page.Locator("[role=feed] .webchat__bubble__content");
        var before = await messages.AllInnerTextsAsync();

        await chat.Page.ReloadAsync();
        await Assertions.Expect(messages).ToHaveCountAsync(before.Count);
        var after = await messages.AllInnerTextsAsync();
        await chat.AskAsync("Who was the British Prime Minister?");

        Assert.Equal(before, after);
        await Assertions.Expect(messages).ToHaveCountAsync(before.Count + 2);
        Assert.Empty(chat.Violations);
    }

    [Fact]
    public async Task The_bot_begins_with_what_it_can_do_and_a_question_made_of_a_title_is_answered()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.Page.GotoAsync(knowledge.Address);

        await chat.Page.Locator(".webchat__suggested-actions__button, .webchat__suggested-action").First.ClickAsync();

        await Assertions.Expect(chat.Page.Locator("[role=feed] .webchat__bubble__content")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task The_bot_says_in_the_language_of_the_page_how_many_articles_it_answers_from()
    {
        await using var chat = await chromium.OpenAsync(new BrowserNewContextOptions { Locale = "fr-CH" });

        await chat.Page.GotoAsync(knowledge.Address);

        var articles = Directory.GetFiles(Repository.Path("knowledge"), "*.md").Count(file => Path.GetFileName(file) != "README.md");
        await Assertions.Expect(chat.Page.Locator("[role=feed] .webchat__bubble__content").First).ToContainTextAsync($"{articles} articles");
        await Assertions.Expect(chat.Page.Locator("h1")).ToHaveTextAsync("Interroger les sources");
    }
}
