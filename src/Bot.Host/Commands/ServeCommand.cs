using Microsoft.Extensions.Configuration.Memory;

namespace Bot.Host.Commands;

/// <summary>Runs the web app until it is told to stop.</summary>
internal static class ServeCommand
{
    public const string DefaultUrl = "http://localhost:3978";

    /// <summary>Open connections get this long to end, so that the process is gone within 10 seconds.</summary>
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(8);

    /// <summary>Where to listen, what comes before, and how long stopping may take. Any other source of the setting goes before the default address.</summary>
    public static void AddServing(this WebApplicationBuilder builder)
    {
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?> { [WebHostDefaults.ServerUrlsKey] = DefaultUrl },
        });
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = StopTimeout);
        builder.Services.AddHostedService<MissingIndex>();
    }

    public static async Task<int> RunAsync(WebApplication app)
    {
        // Here and not by the host: it makes services first, and would stop at the first that meets a wrong option.
        app.Services.ValidateOptions();

        await using (app)
        {
            app.Lifetime.ApplicationStarted.Register(() => Console.Out.WriteLine($"Listening on {string.Join(' ', app.Urls)}"));
            await app.RunAsync();
            return BotCommands.Done;
        }
    }
}
