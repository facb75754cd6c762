using Bot.Tests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Bot.Tests.Browser;

[Collection<OtherSite>]
public class PrivacyPageTests(Chromium chromium, EmbeddedKnowledge knowledge)
{
    [Theory]
    [InlineData("en", ColorScheme.Light, 1280)]
    [InlineData("ar", ColorScheme.Dark, 320)]
    [InlineData("uk", ColorScheme.Light, 320)]
    public async Task The_page_keeps_to_the_window_and_axe_finds_nothing_against_it(string language, ColorScheme scheme, int width)
    {
        await using var visit = await chromium.OpenAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 640 } });
        await visit.Page.GotoAsync($"{knowledge.Address}/privacy?lang={language}");

        var result = await visit.Page.RunAxe();

        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help}"));
        Assert.NotEmpty(result.Passes);
        Assert.Equal(width, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task The_page_is_read_and_changes_its_language_without_script()
    {
        await using var visit = await chromium.OpenAsync(new() { JavaScriptEnabled = false, Locale = "fr-FR" });
        await visit.Page.GotoAsync($"{knowledge.Address}/privacy");
        var first = await visit.Page.Locator("h1").InnerTextAsync();

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "עברית" }).ClickAsync();

        Assert.Equal("Confidentialité", first);
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("פרטיות");
        Assert.Equal([knowledge.Address], visit.Sites);
    }
}
