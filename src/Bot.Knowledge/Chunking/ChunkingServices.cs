using Microsoft.Extensions.DependencyInjection;

namespace Bot.Knowledge.Chunking;

internal static class ChunkingServices
{
    public static IServiceCollection AddChunking(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<ChunkingOptions, ChunkingOptionsValidator>().BindConfiguration(ChunkingOptions.Section);
        services.AddSingleton<Chunker>();
        return services;
    }
}
