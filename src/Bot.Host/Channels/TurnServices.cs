namespace Bot.Host.Channels;

internal static class TurnServices
{
    public static IServiceCollection AddTurns(this IServiceCollection services) => services
        .AddSingleton<TurnHandler>();
}
