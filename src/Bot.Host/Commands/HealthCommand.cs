using System.CommandLine;

namespace Bot.Host.Commands;

/// <summary><c>health</c>: asks a bot that serves whether it is ready, for a container's health check, where no other program can.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Command Create(SharedOptions options)
    {
        var command = new Command("health", "Ask the bot that serves at --urls whether it is ready to answer.");
        command.SetAction(async (parseResult, cancellationToken) =>
        {
            var address = (parseResult.GetValue(options.Urls) ?? ServeCommand.DefaultUrl).Split(';')[0];
            using var client = new HttpClient { Timeout = Patience };
            try
            {
                using var response = await client.GetAsync(new Uri(new Uri(address), "/health/ready"), cancellationToken);
                Console.Out.WriteLine(response.IsSuccessStatusCode ? "ready" : "not ready");
                return response.IsSuccessStatusCode ? BotCommands.Done : BotCommands.Failed;
            }
            catch (Exception failure) when (failure is HttpRequestException or UriFormatException || (failure is TaskCanceledException && !cancellationToken.IsCancellationRequested))
            {
                Console.Error.WriteLine($"{address}: no bot answers there. Start it, or name its address with --urls.");
                return BotCommands.Failed;
            }
        });
        return command;
    }
}
