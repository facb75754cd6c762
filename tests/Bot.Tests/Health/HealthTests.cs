using System.Net;
using Bot.Tests.Support;

namespace Bot.Tests.Health;

public class HealthTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_started_bot_is_alive_and_ready(string address)
    {
        await using var bot = TestBot.Knowing("River accord", "The river accord was signed in spring 1990.");
        using var client = bot.CreateClient();

        var response = await client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
