namespace Bot.Host.Channels;

/// <summary>A refusal as the Bot Framework's protocols word it: <c>{"error":{"code":…,"message":…}}</c>.</summary>
internal sealed record ProtocolError(int Status, string Code, string Message)
{
    public static ProtocolError NotJson { get; } =
        new(StatusCodes.Status400BadRequest, "BadArgument", "The body is not a JSON object.");

    public static ProtocolError NotJsonType { get; } =
        new(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "Send JSON in UTF-8, not compressed: Content-Type: application/json");

    public static ProtocolError TooLarge(int maxBytes) =>
        new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"A request may have at most {maxBytes / 1024} KB.");

    public static ProtocolError BadArgument(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static ProtocolError MissingProperty(string message) => new(StatusCodes.Status400BadRequest, "MissingProperty", message);

    public static ProtocolError Forbidden(string message) => new(StatusCodes.Status403Forbidden, "Forbidden", message);

    public IResult ToResult() => Results.Json(new { error = new { code = Code, message = Message } }, statusCode: Status);
}
