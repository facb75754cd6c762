namespace Bot.Host.Sources;

internal static class SourceServices
{
    public static IServiceCollection AddSources(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<SourceOptions, SourceOptionsValidator>().BindConfiguration(SourceOptions.Section);
        services.AddSingleton<PublicAddress>();
        return services;
    }
}
