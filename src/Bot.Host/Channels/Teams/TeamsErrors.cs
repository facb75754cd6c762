namespace Bot.Host.Channels.Teams;

/// <summary>Why a message to the endpoint is refused.</summary>
internal static class TeamsErrors
{
    public static ProtocolError NotSetUp { get; } =
        new(StatusCodes.Status404NotFound, "NotFound", $"This bot does not speak with Teams: {TeamsOptions.Section}:{nameof(TeamsOptions.AppId)} is not set.");

    public static ProtocolError NoToken { get; } =
        new(StatusCodes.Status401Unauthorized, "Unauthorized", "Send a token of the Bot Framework: Authorization: Bearer …");

    /// <summary>One answer for all that can be wrong with a token.</summary>
    public static ProtocolError WrongToken { get; } =
        new(StatusCodes.Status401Unauthorized, "Unauthorized", "This token is not valid here.");

    /// <summary>Not 401, which the channel would take for final.</summary>
    public static ProtocolError NoKeys { get; } =
        new(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "Tokens cannot be checked now. Try again later.");

    public static ProtocolError Busy { get; } =
        new(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "Too many messages wait for their answers. Try again later.");

    public static ProtocolError ForeignTenant { get; } = ProtocolError.Forbidden("This tenant may not use the bot.");

    public static ProtocolError ForeignChannel { get; } = ProtocolError.Forbidden("The token does not speak for this channel.");

    public static ProtocolError ForeignServiceUrl { get; } = ProtocolError.Forbidden("Answers may not be sent to this serviceUrl.");
}
