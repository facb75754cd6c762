namespace Bot.Knowledge.Indexing;

/// <summary>The index was built with another embedding model or chunker, or by a newer version of the program. The message says the way out.</summary>
public sealed class IndexMismatchException(string message) : Exception(message)
{
    /// <param name="index">How the index is named to its owner.</param>
    internal static IndexMismatchException Between(string index, IndexProfile found, IndexProfile own) => new(
        (found.Model, found.Dimensions) != (own.Model, own.Dimensions)
            ? $"{index}: the index was built with model \"{found.Model}\" ({found.Dimensions} numbers per text), but this program uses \"{own.Model}\" ({own.Dimensions}). Run the ingest command to rebuild it."
            : $"{index}: the index was built with chunks of \"{found.Chunker}\", but this program makes \"{own.Chunker}\". Run the ingest command to rebuild it.");
}
