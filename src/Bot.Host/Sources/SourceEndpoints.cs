namespace Bot.Host.Sources;

internal static class SourceEndpoints
{
    public static WebApplication MapSources(this WebApplication app) => app;
}
