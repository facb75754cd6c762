using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Bot.Benchmarks;

/// <summary>The built host as a process of its own, ended with it.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;

    private HostProcess(IReadOnlyList<string> arguments, string url)
    {
        _process = Tool.Start(Places.Host, arguments);
        _process.ErrorDataReceived += (_, _) => { }; // Read, so that it never waits for a reader.
        _process.BeginErrorReadLine();
        Url = url;
    }

    /// <summary>Where it listens; empty when it is no server.</summary>
    public string Url { get; }

    public double ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static HostProcess Start(params string[] arguments) => new(arguments, "");

    public static HostProcess Serve(string index, string knowledge)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        return new HostProcess(["--index", index, "--knowledge", knowledge, "--urls", url], url);
    }

    /// <summary>Asks through <c>ask --batch -</c>, one question at a time.</summary>
    public async Task<JsonElement> AskAsync(string question, CancellationToken cancellationToken)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { id = "1", question, history = Array.Empty<string>() }).AsMemory(), cancellationToken);
        await _process.StandardInput.FlushAsync(cancellationToken);
        var line = await _process.StandardOutput.ReadLineAsync(cancellationToken)
            ?? throw new BenchmarkException("The host ended before it answered. Try the same with its ask command.");
        return JsonDocument.Parse(line).RootElement;
    }

    /// <summary>Lets a command run to its end and looks at it all the while.</summary>
    /// <returns>The processor time of all cores, and the most memory it held.</returns>
    public async Task<(TimeSpan Processor, double PeakMegabytes)> WatchAsync(CancellationToken cancellationToken)
    {
        var (processor, peak) = (TimeSpan.Zero, 0d);
        var output = _process.StandardOutput.ReadToEndAsync(cancellationToken);
        while (!_process.HasExited)
        {
            try
            {
                _process.Refresh();
                (processor, peak) = (_process.TotalProcessorTime, Math.Max(peak, _process.WorkingSet64 / 1e6));
            }
            catch (InvalidOperationException)
            {
                // It ended just now.
            }

            await Task.Delay(10, cancellationToken);
        }

        await output;
        return _process.ExitCode == 0 ? (processor, peak) : throw new BenchmarkException($"The host ended with code {_process.ExitCode}. Try the same command by hand.");
    }

    public async Task EndInputAsync(CancellationToken cancellationToken)
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(cancellationToken);
    }

    /// <summary>Asks every few milliseconds, as a load balancer would.</summary>
    public async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = new Uri(Url), Timeout = TimeSpan.FromSeconds(60) };
        while (!_process.HasExited)
        {
            try
            {
                using var response = await client.GetAsync("/health/ready", cancellationToken);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // The port is not open yet.
            }

            await Task.Delay(5, cancellationToken);
        }

        throw new BenchmarkException($"The host ended with code {_process.ExitCode} before it was ready. Start it by hand to see why.");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
