using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Bot.Host.Security;

/// <summary>Takes the visitor's address, scheme and host from a proxy that is configured, and from nobody else.</summary>
internal static partial class TrustedProxies
{
    public static void UseTrustedProxies(this WebApplication app)
    {
        app.UseForwardedHeaders();

        var isTold = 0;
        app.Use((context, next) =>
        {
            // What a trusted proxy says was taken out of the header.
            if (context.Request.Headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName) && Interlocked.Exchange(ref isTold, 1) == 0)
            {
                LogUntrusted(app.Logger, ForwardedHeadersDefaults.XForwardedForHeaderName, $"{ProxyOptions.Section}:{nameof(ProxyOptions.Trusted)}");
            }

            return next(context);
        });
    }

    public static void Configure(ForwardedHeadersOptions forwarded, IOptions<ProxyOptions> options)
    {
        // The middleware takes an empty list for "everybody".
        forwarded.ForwardedHeaders = options.Value.Trusted.Count == 0
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        // A chain of proxies is followed for as long as it is known.
        forwarded.ForwardLimit = null;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in options.Value.Networks)
        {
            forwarded.KnownIPNetworks.Add(network);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A request came with the header {Header} from an address that is no trusted proxy, so the header was left aside. If it is your reverse proxy, name its address in {Setting}: otherwise all visitors share one address, and its limits.")]
    private static partial void LogUntrusted(ILogger logger, string header, string setting);
}
