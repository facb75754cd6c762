namespace Bot.Benchmarks;

/// <summary>A benchmark cannot run; the message says what is missing.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
