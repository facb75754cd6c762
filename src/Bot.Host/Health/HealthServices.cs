using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Host.Health;

internal static class HealthServices
{
    /// <summary>The tag of the checks that must hold before questions can be answered.</summary>
    public const string Ready = "ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHostedService<WarmUp>();
        services.AddHealthChecks()
            .AddCheck<IndexHealthCheck>("index", HealthStatus.Unhealthy, [Ready])
            .AddCheck<ModelHealthCheck>("model", HealthStatus.Unhealthy, [Ready]);
        return services;
    }
}
