using Microsoft.Extensions.Options;

namespace Bot.Host.Channels.Teams;

/// <summary>Lets an activity pass whose sender may say what it says: of this channel, of this tenant, with answers going there.</summary>
internal sealed class TeamsGate(IOptions<TeamsOptions> options, ServiceAddresses addresses)
{
    public const string TeamsChannel = "msteams";

    private readonly HashSet<string> _tenants = new([options.Value.TenantId ?? "", .. options.Value.AllowedTenants], StringComparer.OrdinalIgnoreCase);

    /// <returns>Where answers go; or why it is refused.</returns>
    public (Uri? ServiceUrl, ProtocolError? Error) Check(Caller caller, ReceivedActivity activity)
    {
        if (caller.Kind == CallerKind.Channel)
        {
            if (activity.Channel != TeamsChannel || !caller.Endorsements!.Contains(activity.Channel))
            {
                return (null, TeamsErrors.ForeignChannel);
            }

            if (!ServiceAddresses.AreSame(caller.ServiceUrl, activity.ServiceUrl))
            {
                return (null, TeamsErrors.ForeignServiceUrl);
            }
        }

        if (addresses.Check(activity.ServiceUrl) is not { } serviceUrl)
        {
            return (null, TeamsErrors.ForeignServiceUrl);
        }

        // Whose activities name no tenant are not of Teams: the emulator's, with the bot's own secret, and those of this machine.
        var mustNameTenant = caller.Kind == CallerKind.Channel || (caller.Kind == CallerKind.Application && activity.Channel == TeamsChannel);
        return mustNameTenant && !(activity.Tenants is [var tenant] && _tenants.Contains(tenant))
            ? (null, TeamsErrors.ForeignTenant)
            : (serviceUrl, null);
    }
}
