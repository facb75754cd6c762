namespace Bot.Knowledge.Ingestion;

/// <summary>What the watcher of the knowledge folder is doing, for health checks. Thread-safe.</summary>
public sealed class IngestionStatus
{
    private volatile State _state = new(IsRunning: false, Report: null, Error: null);

    public bool IsRunning => _state.IsRunning;

    /// <summary>Of the last pass that came to its end; null before the first.</summary>
    public IngestionReport? LastReport => _state.Report;

    /// <summary>Why the last pass failed; null when it did not.</summary>
    public Exception? LastError => _state.Error;

    internal void Started() => _state = _state with { IsRunning = true };

    internal void Completed(IngestionReport report) => _state = new State(IsRunning: false, report, Error: null);

    internal void Failed(Exception error) => _state = _state with { IsRunning = false, Error = error };

    internal void Stopped() => _state = _state with { IsRunning = false };

    private sealed record State(bool IsRunning, IngestionReport? Report, Exception? Error);
}
