namespace Bot.Host.Sources;

internal static class SourceServices
{
    /// <summary>Nothing of its own yet: the pages read from the article library.</summary>
    public static IServiceCollection AddSources(this IServiceCollection services) => services;
}
