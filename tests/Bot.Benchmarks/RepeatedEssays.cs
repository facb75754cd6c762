using Bot.Knowledge;
using Bot.Knowledge.Embeddings;
using Bot.Knowledge.Indexing;
using Bot.Knowledge.Ingestion;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks;

/// <summary>An index of 10,000 chunks and more: the development corpus, repeated under other names. Made once.</summary>
internal static class RepeatedEssays
{
    private const int Chunks = 10_000;

    public static async Task<(string File, string Folder, int Chunks)> BuildIndexAsync(CancellationToken cancellationToken)
    {
        var folder = Places.Scratch("repeated-essays");
        var file = Path.Combine(Places.Scratch("index"), "repeated-essays.db");
        Essays.Repeat(folder, (Chunks / Essays.TextsToEmbed().Count) + 1);
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                [$"{IndexingOptions.Section}:{nameof(IndexingOptions.Path)}"] = file,
                [$"{IngestionOptions.Section}:{nameof(IngestionOptions.Folder)}"] = folder,
            }).Build())
            .AddSingleton<OnnxEmbeddingGenerator>()
            .AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(provider => new RepeatedTextGenerator(provider.GetRequiredService<OnnxEmbeddingGenerator>()))
            .AddKnowledge()
            .BuildServiceProvider();
        var report = await services.GetRequiredService<IngestionPipeline>().RunAsync(progress: null, cancellationToken);
        return (file, folder, report.ChunkCount);
    }
}
