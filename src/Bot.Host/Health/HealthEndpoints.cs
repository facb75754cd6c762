using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Bot.Host.Health;

internal static class HealthEndpoints
{
    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(HealthServices.Ready) });
        return app;
    }
}
