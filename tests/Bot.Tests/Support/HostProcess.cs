using System.Collections.Concurrent;
using System.Diagnostics;

namespace Bot.Tests.Support;

/// <summary>The built program, run as a person runs it, in a folder of its own.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    /// <summary>Only to end a run that hangs; far above what any command takes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = [];
    private readonly ConcurrentQueue<string> _error = [];
    private readonly SemaphoreSlim _errorLines = new(0);
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(TempFolder workingFolder, string[] args, IReadOnlyDictionary<string, string>? environment, bool hasInput)
    {
        var start = new ProcessStartInfo(Program, args)
        {
            WorkingDirectory = workingFolder.Path,
            RedirectStandardInput = hasInput,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_error, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The program's file, beside which its settings and its model lie.</summary>
    public static string Program { get; } = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "Bot.Host", new DirectoryInfo(AppContext.BaseDirectory).Name, OperatingSystem.IsWindows() ? "Bot.Host.exe" : "Bot.Host"));

    public int Id => _process.Id;

    /// <summary>Starts a command and leaves it running.</summary>
    public static HostProcess Start(TempFolder workingFolder, params string[] args) => new(workingFolder, args, environment: null, hasInput: false);

    public static HostProcess Start(TempFolder workingFolder, IReadOnlyDictionary<string, string> environment, params string[] args) => new(workingFolder, args, environment, hasInput: false);

    /// <summary>Runs a command to its end.</summary>
    public static Task<HostResult> RunAsync(TempFolder workingFolder, params string[] args) => RunAsync(workingFolder, args, environment: null, input: null);

    public static async Task<HostResult> RunAsync(TempFolder workingFolder, string[] args, IReadOnlyDictionary<string, string>? environment, string? input)
    {
        await using var process = new HostProcess(workingFolder, args, environment, hasInput: input is not null);
        if (input is not null)
        {
            await process._process.StandardInput.WriteAsync(input);
            process._process.StandardInput.Close();
        }

        return await process.WaitAsync();
    }

    /// <summary>The address that the server says it listens on.</summary>
    public async Task<string> ListeningAsync() => await _address.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>Waits until the program has written so many more lines to standard error; <c>ingest</c> writes one behind each file.</summary>
    public async Task ErrorLinesAsync(int count)
    {
        for (var line = 0; line < count; line++)
        {
            Assert.True(await _errorLines.WaitAsync(Patience, TestContext.Current.CancellationToken), $"The program did not write {count} lines: {Text(_error)}");
        }
    }

    /// <summary>Asks the process to end, as a service manager does.</summary>
    public async Task<HostResult> TerminateAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{Id}"]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        return await WaitAsync();
    }

    /// <summary>Ends the process at once, with nothing tidied up.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits for the process to end by itself.</summary>
    public async Task<HostResult> WaitAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return new HostResult(_process.ExitCode, Text(_output), Text(_error));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private void Keep(ConcurrentQueue<string> lines, string? line)
    {
        const string Announcement = "Listening on ";
        if (line is null)
        {
            _address.TrySetException(new InvalidOperationException($"The program ended: {Text(_error)}"));
            return;
        }

        lines.Enqueue(line);
        if (lines == _error)
        {
            _errorLines.Release();
        }

        if (line.StartsWith(Announcement, StringComparison.Ordinal))
        {
            _address.TrySetResult(line[Announcement.Length..]);
        }
    }

    private static string Text(IEnumerable<string> lines) => string.Join('\n', lines);
}

/// <param name="Output">Standard output, without the last line end.</param>
/// <param name="Error">Standard error, likewise.</param>
internal sealed record HostResult(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
