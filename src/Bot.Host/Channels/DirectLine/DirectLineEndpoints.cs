namespace Bot.Host.Channels.DirectLine;

internal static class DirectLineEndpoints
{
    public static WebApplication MapDirectLineChannel(this WebApplication app) => app;
}
