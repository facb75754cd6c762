using Microsoft.Extensions.DependencyInjection;

namespace Bot.Knowledge.Ingestion;

internal static class IngestionServices
{
    public static IServiceCollection AddIngestion(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<IngestionOptions, IngestionOptionsValidator>().BindConfiguration(IngestionOptions.Section);
        services.AddSingleton<IngestionPipeline>();
        return services;
    }
}
