using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.Teams;

/// <summary>Where answers may be sent, with the bot's own token: to hosts of Microsoft's and to those that are configured, over TLS; in the Development environment to this machine too.</summary>
/// <remarks>An address that passes is called by name over TLS, so a name that leads elsewhere fails at the certificate.</remarks>
internal sealed class ServiceAddresses(IOptions<TeamsOptions> options, IHostEnvironment environment)
{
    // smba.trafficmanager.net without what lies below it: anybody may have a name under trafficmanager.net.
    private readonly string[] _hosts = [".botframework.com", "smba.trafficmanager.net", "teams.microsoft.com", ".teams.microsoft.com", .. options.Value.ServiceHosts];

    /// <returns>The address, with a slash at its end; null when nothing may be sent there.</returns>
    public Uri? Check(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) || address is not { Query: "", Fragment: "", UserInfo: "" })
        {
            return null;
        }

        var isAllowed = address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && _hosts.Any(host => Covers(host, address.IdnHost));
        return isAllowed || IsLocal(address) ? new Uri($"{address.AbsoluteUri.TrimEnd('/')}/") : null;
    }

    /// <summary>Whether two addresses are one, up to a slash at the end and the case of scheme and host.</summary>
    public static bool AreSame(string? one, string? other) =>
        Uri.TryCreate(one, UriKind.Absolute, out var first) && Uri.TryCreate(other, UriKind.Absolute, out var second)
        && string.Equals(first.AbsoluteUri.TrimEnd('/'), second.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal);

    private bool IsLocal(Uri address) =>
        environment.IsDevelopment() && address.IsLoopback && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static bool Covers(string host, string name) => host.StartsWith('.')
        ? name.EndsWith(host, StringComparison.OrdinalIgnoreCase)
        : name.Equals(host, StringComparison.OrdinalIgnoreCase);
}
