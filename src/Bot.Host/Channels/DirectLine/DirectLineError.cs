namespace Bot.Host.Channels.DirectLine;

/// <summary>A refusal as the protocol words it: <c>{"error":{"code":…,"message":…}}</c>.</summary>
internal sealed record DirectLineError(int Status, string Code, string Message)
{
    public static DirectLineError NoToken { get; } =
        new(StatusCodes.Status401Unauthorized, "Unauthorized", "Send a token: Authorization: Bearer …");

    public static DirectLineError TokenExpired { get; } =
        new(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired. Get a new one.");

    /// <summary>One answer for a forged token and for another conversation's, so that nobody learns which conversations exist.</summary>
    public static DirectLineError Forbidden { get; } =
        new(StatusCodes.Status403Forbidden, "Forbidden", "This token or origin does not open what was asked for.");

    public static DirectLineError TooLarge { get; } =
        new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"A request may have at most {JsonBody.MaxBytes / 1024} KB.");

    public static DirectLineError NotJson { get; } =
        new(StatusCodes.Status400BadRequest, "BadArgument", "The body is not a JSON object.");

    public static DirectLineError NotJsonType { get; } =
        new(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "Send JSON: Content-Type: application/json");

    public static DirectLineError UnknownAnswer { get; } =
        new(StatusCodes.Status404NotFound, "UnknownAnswer", "This conversation has no such answer, or it is too long ago.");

    public static DirectLineError FeedbackNotKept { get; } =
        new(StatusCodes.Status503ServiceUnavailable, "ServiceError", "The feedback could not be kept. Try again later.");

    public static DirectLineError NotDeleted { get; } =
        new(StatusCodes.Status503ServiceUnavailable, "ServiceError", "The conversation could not be deleted. Try again later.");

    /// <summary>Goes with a <c>Retry-After</c> header.</summary>
    public static DirectLineError TooMany(string message) => new(StatusCodes.Status429TooManyRequests, "TooManyRequests", message);

    public static DirectLineError BadArgument(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static DirectLineError MissingProperty(string message) => new(StatusCodes.Status400BadRequest, "MissingProperty", message);

    /// <summary>For what the server answers by itself, without a body: no such route, no such method.</summary>
    public static DirectLineError OfStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => new(status, "NotFound", "There is nothing at this address."),
        StatusCodes.Status405MethodNotAllowed => new(status, "MethodNotAllowed", "This address does not take this method."),
        _ => new(status, "BadArgument", "The request could not be read."),
    };

    public IResult ToResult() => Results.Json(new { error = new { code = Code, message = Message } }, statusCode: Status);
}
