using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.Teams;

/// <summary>Says at the start who can reach the bot through Teams' endpoint.</summary>
internal sealed partial class TeamsNotice(IOptions<TeamsOptions> options, LocalCallers local, ILogger<TeamsNotice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (local.AreLetIn)
        {
            LogOpen(TeamsEndpoints.Path);
        }
        else if (!options.Value.IsSetUp)
        {
            LogClosed(TeamsEndpoints.Path);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(1, LogLevel.Information, "Teams is not set up (Teams:AppId), so {Path} answers 404.")]
    private partial void LogClosed(string path);

    [LoggerMessage(2, LogLevel.Warning, "Teams is not set up (Teams:AppId). In the Development environment {Path} takes messages without a token from this machine.")]
    private partial void LogOpen(string path);
}
