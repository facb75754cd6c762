using System.Text.Json;
using Bot.Tests.Support;
using Bot.Tests.Support.AgentsPlayground;
using Microsoft.Playwright;

namespace Bot.Tests.Browser;

public class PlaygroundTests(Chromium chromium, PlaygroundBeforeBot playground) : IClassFixture<Chromium>, IClassFixture<PlaygroundBeforeBot>
{
    private const string Question = "When did Nasser declare that the Suez Canal Company was to become Egyptian state property?";

    [Fact]
    public async Task In_a_personal_chat_the_bot_greets_once_answers_with_a_mark_that_shows_the_source_and_takes_feedback()
    {
        await using var teams = await OpenAsync();
        var greeting = teams.Page.Locator(".fai-OutputCard", new() { HasText = "I answer questions from" });
        await greeting.First.WaitForAsync();

        await AskAsync(teams.Page, Question);
        var answer = teams.Page.Locator(".fai-OutputCard", new() { HasText = "26 July 1956" }).Last;
        await answer.WaitForAsync();
        await Assertions.Expect(greeting).ToHaveCountAsync(1);
        await Assertions.Expect(answer.Locator("xpath=../..")).ToContainTextAsync("AI generated");
        await answer.Locator(".fai-Citation").First.HoverAsync();
        await Assertions.Expect(teams.Page.Locator(".fai-PreviewSurface").First).ToContainTextAsync("The Suez Crisis, 1956");

        await teams.Page.Mouse.MoveAsync(5, 5);
        await teams.Page.GetByRole(AriaRole.Button, new() { Name = "Like", Exact = true }).Last.ClickAsync();
        var form = teams.Page.GetByRole(AriaRole.Dialog).Last;
        await form.Locator("textarea").FillAsync("The date is right.");
        await form.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await teams.Page.GetByText("Thank you").First.WaitForAsync();

        var exported = JsonSerializer.Deserialize<JsonElement>((await playground.RunAsync("feedback", "export")).OutputLines[^1]);
        Assert.Equal("The date is right.", exported.GetProperty("comment").GetString());
        Assert.StartsWith("/articles/suez-crisis.md?cite=", exported.GetProperty("cited")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_the_articles_do_not_answer_is_declined_with_questions_to_press_instead()
    {
        await using var teams = await OpenAsync();

        await AskAsync(teams.Page, "What is the capital of Peru?");
        await teams.Page.Locator(".fai-OutputCard", new() { HasText = "Not in my sources" }).Last.WaitForAsync();
        var messages = await teams.Page.Locator(".fai-OutputCard").CountAsync();
        await teams.Page.GetByRole(AriaRole.Button, new() { Name = "What do the sources say about" }).Last.ClickAsync();

        await Assertions.Expect(teams.Page.Locator(".fai-OutputCard")).ToHaveCountAsync(messages + 1);
    }

    [Fact]
    public async Task In_a_channel_the_bot_answers_who_mentions_it()
    {
        await using var teams = await OpenAsync();
        await teams.Page.GetByRole(AriaRole.Treeitem, new() { Name = "My Team - General" }).ClickAsync();
        await teams.Page.GetByRole(AriaRole.Button, new() { Name = "Post" }).WaitForAsync();

        await teams.Page.Locator("[data-lexical-editor=true]").First.ClickAsync();
        await teams.Page.Keyboard.TypeAsync("@Test");
        await teams.Page.Locator("#typeahead-menu").GetByText("Test Bot").ClickAsync();
        await teams.Page.Keyboard.TypeAsync($" {Question}");
        await teams.Page.GetByRole(AriaRole.Button, new() { Name = "Post" }).Last.ClickAsync();

        await Assertions.Expect(teams.Page.GetByText("declared on 26 July 1956 that").First).ToBeVisibleAsync();
        await Assertions.Expect(teams.Page.Locator(".fai-Citation")).ToHaveCountAsync(1);
    }

    private async Task<WatchedPage> OpenAsync()
    {
        var page = await chromium.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1400, Height = 900 } });
        await page.Page.GotoAsync(await playground.StartTeamsAsync());
        await page.Page.Locator("[data-lexical-editor=true]").First.WaitForAsync();
        return page;
    }

    private static async Task AskAsync(IPage page, string question)
    {
        // Its page sends nothing before it has heard of the conversation, which the greeting shows.
        await page.Locator(".fai-OutputCard").First.WaitForAsync();
        await page.Locator("[data-lexical-editor=true]").First.ClickAsync();
        await page.Keyboard.TypeAsync(question);
        await page.Keyboard.PressAsync("Enter");
    }
}
