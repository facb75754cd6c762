namespace Bot.Host.Channels.DirectLine;

/// <summary>Why a request to the channel is refused.</summary>
internal static class DirectLineErrors
{
    public static ProtocolError NoToken { get; } =
        new(StatusCodes.Status401Unauthorized, "Unauthorized", "Send a token: Authorization: Bearer …");

    public static ProtocolError TokenExpired { get; } =
        new(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired. Get a new one.");

    /// <summary>One answer for a forged token and for another conversation's, so that nobody learns which conversations exist.</summary>
    public static ProtocolError Forbidden { get; } = ProtocolError.Forbidden("This token or origin does not open what was asked for.");

    public static ProtocolError UnknownAnswer { get; } =
        new(StatusCodes.Status404NotFound, "UnknownAnswer", "This conversation has no such answer, or it is too long ago.");

    public static ProtocolError FeedbackNotKept { get; } =
        new(StatusCodes.Status503ServiceUnavailable, "ServiceError", "The feedback could not be kept. Try again later.");

    public static ProtocolError NotDeleted { get; } =
        new(StatusCodes.Status503ServiceUnavailable, "ServiceError", "The conversation could not be deleted. Try again later.");

    /// <summary>Goes with a <c>Retry-After</c> header.</summary>
    public static ProtocolError TooMany(string message) => new(StatusCodes.Status429TooManyRequests, "TooManyRequests", message);

    /// <summary>For what the server answers by itself, without a body: no such route, no such method.</summary>
    public static ProtocolError OfStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => new(status, "NotFound", "There is nothing at this address."),
        StatusCodes.Status405MethodNotAllowed => new(status, "MethodNotAllowed", "This address does not take this method."),
        _ => new(status, "BadArgument", "The request could not be read."),
    };
}
