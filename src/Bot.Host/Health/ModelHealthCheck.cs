using Bot.Knowledge.Embeddings;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Host.Health;

/// <summary>The embedding model answers.</summary>
internal sealed class ModelHealthCheck(TextEmbedder embedder) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await embedder.WarmUpAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
