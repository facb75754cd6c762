using Bot.Knowledge.Chunking;
using Bot.Knowledge.Embeddings;
using Bot.Knowledge.Indexing.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Knowledge.Indexing;

internal static class IndexingServices
{
    public static IServiceCollection AddIndexing(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<IndexingOptions, IndexingOptionsValidator>().BindConfiguration(IndexingOptions.Section);
        services.AddSingleton(provider => ProfileOf(provider.GetRequiredService<EmbeddingModel>(), provider.GetRequiredService<Chunker>()));
        services.AddSingleton<IPassageIndex, SqlitePassageIndex>();
        return services;
    }

    private static IndexProfile ProfileOf(EmbeddingModel model, Chunker chunker) => new(model.Name, model.Dimensions, chunker.Version);
}
