namespace Bot.Knowledge.Indexing;

/// <summary>The server that keeps the index cannot be reached or does not work just now. It passes without a change of ours; the message says what to look at when it does not.</summary>
public sealed class IndexUnavailableException(string message, Exception? cause) : Exception(message, cause);
