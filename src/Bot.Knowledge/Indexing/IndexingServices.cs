using Bot.Knowledge.Chunking;
using Bot.Knowledge.Embeddings;
using Bot.Knowledge.Indexing.Qdrant;
using Bot.Knowledge.Indexing.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Indexing;

internal static class IndexingServices
{
    public static IServiceCollection AddIndexing(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<IndexingOptions, IndexingOptionsValidator>().BindConfiguration(IndexingOptions.Section);
        services.AddSingleton(provider => ProfileOf(provider.GetRequiredService<EmbeddingModel>(), provider.GetRequiredService<Chunker>()));
        services.AddQdrant();
        services.AddKeyedSingleton<IPassageIndex, SqlitePassageIndex>(IndexProvider.Sqlite);
        services.AddKeyedSingleton<IPassageIndex>(IndexProvider.Qdrant, (provider, _) => provider.GetRequiredService<QdrantPassageIndex>());
        services.AddSingleton(provider => provider.GetRequiredKeyedService<IPassageIndex>(provider.GetRequiredService<IOptions<IndexingOptions>>().Value.Provider));
        return services;
    }

    private static IndexProfile ProfileOf(EmbeddingModel model, Chunker chunker) => new(model.Name, model.Dimensions, chunker.Version);
}
