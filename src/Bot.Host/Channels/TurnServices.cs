namespace Bot.Host.Channels;

internal static class TurnServices
{
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<ConversationOptions, ConversationOptionsValidator>().BindConfiguration(ConversationOptions.Section);
        services.AddSingleton<ConversationMemory>();
        services.AddSingleton<TurnHandler>();
        return services;
    }
}
