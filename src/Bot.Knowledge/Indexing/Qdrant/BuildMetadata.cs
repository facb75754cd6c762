namespace Bot.Knowledge.Indexing.Qdrant;

/// <summary>What a collection says of the build that it holds. A field that is null stays as it is when metadata is changed.</summary>
/// <param name="Layout">Raised when payload or vectors change in a way that older programs misread.</param>
/// <param name="AverageLength">Words of a chunk, title and headings included, that the weights of words were made with.</param>
/// <param name="IsComplete">A pass over the whole folder came to its end at least once.</param>
/// <param name="UsedAt">When the build was last written to or served: one that is no longer used is dropped some time later.</param>
internal sealed record BuildMetadata(
    int? Layout = null,
    string? Model = null,
    int? Dimensions = null,
    string? Chunker = null,
    double? K1 = null,
    double? B = null,
    double? AverageLength = null,
    bool? IsComplete = null,
    DateTimeOffset? UsedAt = null)
{
    /// <summary>Null when another program made the collection.</summary>
    public IndexProfile? Profile => Model is { } model && Dimensions is { } dimensions && Chunker is { } chunker ? new IndexProfile(model, dimensions, chunker) : null;

    public bool IsNewer => Layout > QdrantBuild.Layout;
}
