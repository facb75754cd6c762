using Bot.Host.Security;

namespace Bot.Host.Channels.DirectLine;

/// <summary>The WebSocket through which a page gets its activities. A browser can send no header with it: the ticket in the address stands for the token.</summary>
internal static class StreamEndpoint
{
    private const string RetryAfterSeconds = "30";

    public static async Task RunAsync(HttpContext context, string id, string? watermark, string? t, DirectLineConversations conversations, VisitorLimits limits, TurnQueue queue, TimeProvider time)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await ProtocolError.BadArgument("This address takes WebSocket connections only.").ToResult().ExecuteAsync(context);
            return;
        }

        using var place = limits.CountStream(context.Connection.RemoteIpAddress);
        if (!place.IsAcquired)
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            await DirectLineErrors.TooMany("Too many streams are open. Close one, or try again later.").ToResult().ExecuteAsync(context);
            return;
        }

        var conversation = conversations.Find(id);
        if (conversation?.TakeTicket(t ?? "") is not { } origins || !AllowedOrigins.Permit(origins, context.Request))
        {
            await DirectLineErrors.Forbidden.ToResult().ExecuteAsync(context);
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await new StreamSocket(socket, time).RunAsync(conversation.Listen(watermark), queue.Stopped, context.RequestAborted);
    }
}
