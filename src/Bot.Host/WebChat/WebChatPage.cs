namespace Bot.Host.WebChat;

internal static class WebChatPage
{
    public static WebApplication MapWebChatPage(this WebApplication app) => app;
}
