namespace Bot.Host.Sources;

internal static class SourceServices
{
    public static IServiceCollection AddSources(this IServiceCollection services) => services;
}
