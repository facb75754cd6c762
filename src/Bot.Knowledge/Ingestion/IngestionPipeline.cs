namespace Bot.Knowledge.Ingestion;

/// <summary>Brings the index into step with the knowledge folder: read, chunk, embed, replace.</summary>
public sealed class IngestionPipeline
{
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public Task<IngestionReport> RunAsync(IProgress<IngestionProgress>? progress, CancellationToken cancellationToken) => throw new NotImplementedException();
}
