using System.Net;
using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.Teams;

/// <summary>Who may speak to the bot without a token: programs on this machine, in the Development environment, as long as the bot has no application id.</summary>
internal sealed class LocalCallers(IOptions<TeamsOptions> options, IHostEnvironment environment)
{
    // A proxy or tunnel on this machine brings callers from elsewhere.
    private static readonly string[] ForwardingHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Real-IP", "Via"];

    public bool AreLetIn => environment.IsDevelopment() && !options.Value.IsSetUp;

    public bool IsLocal(HttpContext context) =>
        AreLetIn
        && context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !ForwardingHeaders.Any(context.Request.Headers.ContainsKey);
}
