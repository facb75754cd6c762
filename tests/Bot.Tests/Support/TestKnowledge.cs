using Bot.Knowledge.Chunking;
using Bot.Knowledge.Embeddings;
using Bot.Knowledge.Indexing;
using Bot.Knowledge.Indexing.Sqlite;
using Bot.Knowledge.Ingestion;
using Bot.Knowledge.Retrieval;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Support;

/// <summary>A folder of articles and its index, from reading to retrieval, with a model that only hashes.</summary>
internal sealed class TestKnowledge : IDisposable
{
    public TestKnowledge(int maxTokens = 64)
    {
        Directory.CreateDirectory(Folder["knowledge"]);
        (Generator, Embedder, Chunker, Index) = Parts(maxTokens);
    }

    public TempFolder Folder { get; } = new();

    public HashingEmbeddingGenerator Generator { get; private set; }

    public TextEmbedder Embedder { get; private set; }

    public Chunker Chunker { get; private set; }

    public SqlitePassageIndex Index { get; private set; }

    public IngestionOptions Options => new() { Folder = Folder["knowledge"], DebounceMilliseconds = 50 };

    public IngestionPipeline Pipeline => new(
        Configured(Options), Chunker, Embedder, Index, TimeProvider.System, NullLogger<IngestionPipeline>.Instance);

    public Retriever Retriever => new(Embedder, Index, Configured(new RetrievalOptions()));

    /// <summary>Goes on with another chunker, as after a change of settings.</summary>
    public void Restart(int maxTokens)
    {
        Index.Dispose();
        (Generator, Embedder, Chunker, Index) = Parts(maxTokens);
    }

    public void Write(string name, string text) => Folder.Write($"knowledge/{name}", text);

    public void Delete(string name) => File.Delete(Folder[$"knowledge/{name}"]);

    public Task<IngestionReport> IngestAsync(IProgress<IngestionProgress>? progress = null) =>
        Pipeline.RunAsync(progress, TestContext.Current.CancellationToken);

    /// <summary>The outcomes of a pass, one a line: <c>a.md Added</c>.</summary>
    public async Task<string> OutcomesAsync() => string.Join('\n', (await IngestAsync()).Outcomes.Select(outcome => $"{outcome.File} {outcome.Change}"));

    public async Task<IReadOnlyList<string>> IndexedAsync() =>
        [.. (await Index.ListArticlesAsync(TestContext.Current.CancellationToken)).Select(article => article.Header.Id.Value)];

    public void Dispose()
    {
        Index.Dispose();
        Folder.Dispose();
    }

    private (HashingEmbeddingGenerator Generator, TextEmbedder Embedder, Chunker Chunker, SqlitePassageIndex Index) Parts(int maxTokens)
    {
        var generator = new HashingEmbeddingGenerator();
        var embedder = new TextEmbedder(generator, Configured(new EmbeddingOptions()));
        var chunker = new Chunker(Configured(new ChunkingOptions { MaxTokens = maxTokens }), text => text.Split(' ').Length);
        var index = new SqlitePassageIndex(
            Configured(new IndexingOptions { Path = Folder["index.db"] }),
            new IndexProfile(embedder.Model.Name, embedder.Model.Dimensions, chunker.Version));
        return (generator, embedder, chunker, index);
    }

    private static IOptions<T> Configured<T>(T options)
        where T : class => Microsoft.Extensions.Options.Options.Create(options);
}
