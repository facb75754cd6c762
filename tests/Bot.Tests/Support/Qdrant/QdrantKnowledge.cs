using System.Text.Json;
using Bot.Knowledge.Chunking;
using Bot.Knowledge.Embeddings;
using Bot.Knowledge.Indexing;
using Bot.Knowledge.Ingestion;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Support.Qdrant;

/// <summary>A host that ingests a folder into a Qdrant server, with a model that only hashes.</summary>
internal sealed class QdrantKnowledge : IDisposable
{
    private readonly QdrantHost _host;
    private readonly TextEmbedder _embedder = new(new HashingEmbeddingGenerator(), Options.Create(new EmbeddingOptions()));
    private readonly Chunker _chunker;
    private readonly TempFolder _folder;

    /// <param name="folder">With the articles in <c>knowledge</c>.</param>
    public QdrantKnowledge(TempFolder folder, Uri url, int maxTokens = 64, int retries = 5)
    {
        _folder = folder;
        _chunker = new Chunker(Options.Create(new ChunkingOptions { MaxTokens = maxTokens }), text => text.Split(' ').Length);
        var profile = new IndexProfile(_embedder.Model.Name, _embedder.Model.Dimensions, _chunker.Version);
        _host = new QdrantHost(url, profile, ("GraceMinutes", "0"), ("Retries", $"{retries}"), ("BatchChunks", "2"), ("ReadTimeoutSeconds", "2"), ("WriteTimeoutSeconds", "1"));
    }

    public IPassageIndex Index => _host.Index;

    public Task<IngestionReport> IngestAsync() => new IngestionPipeline(
        Options.Create(new IngestionOptions { Folder = _folder["knowledge"] }), _chunker, _embedder, _host.Index, TimeProvider.System, NullLogger<IngestionPipeline>.Instance)
        .RunAsync(progress: null, TestContext.Current.CancellationToken);

    /// <summary>The texts of all passages that a search finds, in alphabetical order.</summary>
    public async Task<IReadOnlyList<string>> FoundAsync()
    {
        using var generator = new HashingEmbeddingGenerator();
        var matches = await _host.Index.SearchAsync(new IndexQuery("place", generator.Vector("place"), 100), TestContext.Current.CancellationToken);
        return [.. matches.ByVector.Select(match => match.Chunk.Text).Order(StringComparer.Ordinal)];
    }

    /// <summary>All that the server holds of the index, a point a line, but for the numbers that each write makes up.</summary>
    public static string StateOf(QdrantServer server) => string.Join('\n', server.Collections["passages"].Points.Concat(server.Collections["passages-articles"].Points)
        .Select(point => JsonSerializer.Serialize(new
        {
            id = point.Id.ToString(),
            dense = point.Dense,
            sparse = point.Sparse.ToDictionary(vector => vector.Key, vector => vector.Value.OrderBy(term => term.Key)),
            payload = point.Payload.Where(entry => entry.Key != "commit").OrderBy(entry => entry.Key, StringComparer.Ordinal),
        })));

    public void Dispose() => _host.Dispose();
}
