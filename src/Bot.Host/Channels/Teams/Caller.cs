namespace Bot.Host.Channels.Teams;

/// <summary>Who sent a request, as far as its token proves it.</summary>
/// <param name="Endorsements">The channels that the token's key may speak for; null where the sender is no channel.</param>
/// <param name="ServiceUrl">Where answers go, by the token's own claim; null where it has none.</param>
internal sealed record Caller(CallerKind Kind, IReadOnlyList<string>? Endorsements = null, string? ServiceUrl = null);

internal enum CallerKind
{
    /// <summary>The Bot Framework, for one of its channels.</summary>
    Channel,

    /// <summary>Another application, or the bot's own by way of the emulator, with a token of Microsoft Entra.</summary>
    Application,

    /// <summary>Somebody on this machine without a token, in the Development environment.</summary>
    Local,
}
