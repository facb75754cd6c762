using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.Teams;

internal static class TeamsServices
{
    /// <summary>The name of the client for all that goes out: keys, tokens, answers.</summary>
    public const string HttpClient = "Teams";

    private const int MaxResponseBytes = 1024 * 1024;

    public static IServiceCollection AddTeamsChannel(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<TeamsOptions, TeamsOptionsValidator>().BindConfiguration(TeamsOptions.Section);
        services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsAddressValidator>();
        services.AddHttpClient(HttpClient, client => (client.Timeout, client.MaxResponseContentBufferSize) = (TimeSpan.FromSeconds(15), MaxResponseBytes))
            // The bot's token goes where it was meant to go, and nowhere else.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) })
            // Its lines would name conversations.
            .RemoveAllLoggers();
        services.AddSingleton<InboundTokens>();
        services.AddSingleton<LocalCallers>();
        services.AddSingleton<ServiceAddresses>();
        services.AddSingleton<TeamsGate>();
        services.AddSingleton<BotTokens>();
        services.AddSingleton<Connector>();
        services.AddSingleton<Deliveries>();
        services.AddSingleton<TeamsConversations>();
        services.AddSingleton<TeamsTurns>();
        services.AddSingleton<TeamsFeedback>();
        services.AddSingleton<TeamsActivities>();
        services.AddHostedService<TeamsNotice>();
        return services;
    }
}
