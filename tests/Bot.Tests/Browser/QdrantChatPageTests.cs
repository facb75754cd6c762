using Bot.Tests.Support;
using Bot.Tests.Support.Qdrant;
using Microsoft.Playwright;

namespace Bot.Tests.Browser;

public class QdrantChatPageTests(Chromium chromium, ServedFromQdrant knowledge) : IClassFixture<Chromium>, IClassFixture<ServedFromQdrant>
{
    [Fact]
    public async Task A_question_is_answered_from_the_server_and_its_citation_opens_the_article_at_the_quoted_words()
    {
        await using var chat = await chromium.OpenAsync();
        await chat.Page.GotoAsync(knowledge.Address);
        await chat.AskAsync("When did Nasser declare that the Suez Canal Company was to become Egyptian state property?");
        var answer = await chat.Page.Locator("[role=feed] .answer").First.InnerTextAsync();
        var source = chat.Page.Locator("#source");

        await chat.Page.Locator(".answer .cite").First.ClickAsync();
        await Assertions.Expect(source.Locator("mark#cite-1")).ToBeInViewportAsync();
        var marked = await source.Locator("mark#cite-1").InnerTextAsync();

        Assert.Contains("26 July 1956", answer, StringComparison.Ordinal);
        Assert.Equal("The Suez Crisis, 1956", await source.Locator("h1").InnerTextAsync());
        Assert.Contains(marked, answer, StringComparison.Ordinal);
    }
}
