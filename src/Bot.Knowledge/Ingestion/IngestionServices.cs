using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Knowledge.Ingestion;

public static class IngestionServices
{
    /// <summary>Takes up changes in the knowledge folder for as long as the host runs. Only for serving: commands run their own pass.</summary>
    public static IServiceCollection AddKnowledgeWatcher(this IServiceCollection services) => services
        .AddHostedService<KnowledgeWatcher>();

    internal static IServiceCollection AddIngestion(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<IngestionOptions, IngestionOptionsValidator>().BindConfiguration(IngestionOptions.Section);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IngestionPipeline>();
        services.AddSingleton<IngestionStatus>();
        return services;
    }
}
