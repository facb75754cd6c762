namespace Bot.Host.Channels;

internal static class TurnServices
{
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<ConversationOptions, ConversationOptionsValidator>().BindConfiguration(ConversationOptions.Section);
        services.AddSingleton<ConversationStore>();
        services.AddSingleton<ConversationMemory>();
        services.AddSingleton<GivenAnswers>();
        services.AddSingleton<ConversationEraser>();
        services.AddSingleton<TurnHandler>();
        services.AddSingleton<Greeter>();
        services.AddSingleton<TurnQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<TurnQueue>());
        return services;
    }
}
