namespace Bot.Knowledge.Indexing;

/// <summary>The index was built with another embedding model or chunker, or by a newer version of the program. The message says the way out.</summary>
public sealed class IndexMismatchException(string message) : Exception(message);
