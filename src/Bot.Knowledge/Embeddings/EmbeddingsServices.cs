using Microsoft.Extensions.DependencyInjection;

namespace Bot.Knowledge.Embeddings;

internal static class EmbeddingsServices
{
    public static IServiceCollection AddEmbeddings(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<EmbeddingOptions, EmbeddingOptionsValidator>().BindConfiguration(EmbeddingOptions.Section);
        services.AddSingleton<TextEmbedder>();
        return services;
    }
}
