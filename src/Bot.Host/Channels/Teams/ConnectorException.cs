using System.Net;

namespace Bot.Host.Channels.Teams;

/// <summary>The connector refused an activity.</summary>
/// <param name="code">Its word for the reason; empty when it gave none.</param>
/// <param name="reason">In its words, for the log.</param>
internal sealed class ConnectorException(HttpStatusCode status, string code, string reason, TimeSpan? retryAfter)
    : Exception($"The connector answered {(int)status} {code}: {reason}")
{
    public HttpStatusCode Status => status;

    public string Code => code;

    public string Reason => reason;

    public TimeSpan? RetryAfter => retryAfter;

    /// <summary>Only of this very stream; the conversation goes on.</summary>
    public bool IsStreamRefused => code is "ContentStreamNotAllowed" || (status == HttpStatusCode.BadRequest && code is "BadArgument" or "BadRequest");

    /// <summary>The bot may not, or no longer, write to this conversation.</summary>
    public bool IsConversationEnded => status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound && code is not "ContentStreamNotAllowed";

    public bool IsPassing => status is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.RequestTimeout
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}
