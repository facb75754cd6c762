using System.ComponentModel;
using System.Diagnostics;

namespace Bot.Benchmarks;

/// <summary>Runs another program to its end.</summary>
internal static class Tool
{
    /// <returns>What it wrote to standard output.</returns>
    /// <exception cref="BenchmarkException">It is missing or failed.</exception>
    public static async Task<string> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Start(program, arguments);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? output
            : throw new BenchmarkException($"{program} {string.Join(' ', arguments)}: ended with code {process.ExitCode}. {await errors}");
    }

    /// <summary>Starts it with its three streams in the caller's hands.</summary>
    public static Process Start(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            return Process.Start(start)!; // Null only where the shell starts it.
        }
        catch (Win32Exception exception)
        {
            throw new BenchmarkException($"{program} cannot be started: {exception.Message}. Node 20 and npm are needed, and a build of the host in this configuration.");
        }
    }
}
