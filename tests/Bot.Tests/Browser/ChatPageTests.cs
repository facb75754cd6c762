using Bot.Tests.Support;
using Microsoft.Playwright;

namespace Bot.Tests.Browser;

public class ChatPageTests(Chromium chromium, ServedKnowledge knowledge) : IClassFixture<Chromium>, IClassFixture<ServedKnowledge>
{
    private const string Question = "When did Nasser declare that the Suez Canal Company was to become Egyptian state property?";

    [Fact]
    public async Task A_citation_opens_the_article_with_the_quoted_words_marked_and_in_view()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.Page.GotoAsync(knowledge.Address);
        await chat.AskAsync(Question);
        var answer = await chat.Page.Locator("[role=feed] .webchat__text-content:has(.webchat__link-definitions)").First.InnerTextAsync();

        var article = await chat.Page.Context.RunAndWaitForPageAsync(() => chat.Page.Locator("[role=feed] a.webchat__render-markdown__pure-identifier").First.ClickAsync());
        await article.WaitForLoadStateAsync();

        Assert.Contains("26 July 1956", answer, StringComparison.Ordinal);
        Assert.Equal("The Suez Crisis, 1956", await article.Locator("h1").InnerTextAsync());
        var marked = await article.Locator("mark#cite-1").InnerTextAsync();
        Assert.Contains(marked, answer, StringComparison.Ordinal);
        await Assertions.Expect(article.Locator("mark#cite-1")).ToBeInViewportAsync();
        Assert.Equal([knowledge.Address], chat.Sites);
        Assert.Empty(chat.Violations);
    }

    [Fact]
    public async Task A_reload_keeps_the_conversation_and_it_goes_on()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.Page.GotoAsync(knowledge.Address);
        await chat.AskAsync(Question);
        var messages = chat.Page.Locator("[role=feed] .webchat__text-content");
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

        await Assertions.Expect(chat.Page.Locator("[role=feed] .webchat__text-content")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task The_page_says_how_many_articles_it_answers_from()
    {
        await using var chat = await chromium.OpenAsync();

        await chat.Page.GotoAsync(knowledge.Address);

        var articles = Directory.GetFiles(Repository.Path("knowledge"), "*.md").Count(file => Path.GetFileName(file) != "README.md");
        await Assertions.Expect(chat.Page.Locator("header p")).ToContainTextAsync($"Answers only from {articles} articles");
    }
}
