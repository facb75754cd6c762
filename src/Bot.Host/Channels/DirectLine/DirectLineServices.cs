namespace Bot.Host.Channels.DirectLine;

internal static class DirectLineServices
{
    public static IServiceCollection AddDirectLineChannel(this IServiceCollection services) => services;
}
