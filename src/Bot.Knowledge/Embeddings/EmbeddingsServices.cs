using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Knowledge.Embeddings;

internal static class EmbeddingsServices
{
    public static IServiceCollection AddEmbeddings(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<EmbeddingOptions, EmbeddingOptionsValidator>().BindConfiguration(EmbeddingOptions.Section);
        services.AddSingleton(LocalModelFiles.BesideProgram);
        services.AddSingleton<ModelTokenizer>();
        services.TryAddSingleton<IEmbeddingGenerator<string, Embedding<float>>, OnnxEmbeddingGenerator>();
        services.AddSingleton<TextEmbedder>();
        services.AddSingleton(provider => provider.GetRequiredService<TextEmbedder>().Model);
        return services;
    }
}
