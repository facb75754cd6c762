using Microsoft.Extensions.DependencyInjection;

namespace Bot.Knowledge.Indexing;

internal static class IndexingServices
{
    public static IServiceCollection AddIndexing(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<IndexingOptions, IndexingOptionsValidator>().BindConfiguration(IndexingOptions.Section);
        return services;
    }
}
