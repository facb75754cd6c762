using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Bot.Tests.Support.AgentsPlayground;

/// <summary>The built bot with its real models and the articles of the repository, for Microsoft's own stand-in for Teams (npm: @microsoft/m365agentsplayground) to speak with.</summary>
public sealed partial class PlaygroundBeforeBot : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TempFolder _folder = new();
    private HostProcess? _host;
    private readonly List<Process> _playgrounds = [];

    public string BotAddress { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        _host = HostProcess.Start(
            _folder,
            new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
            "--knowledge", Repository.Path("knowledge"), "--index", _folder["index.db"], "--urls", "http://127.0.0.1:0");
        BotAddress = await _host.ListeningAsync();
    }

    /// <summary>Starts a Teams of its own: with conversations that the bot has not heard of.</summary>
    /// <returns>The address of its page.</returns>
    public async Task<string> StartTeamsAsync()
    {
        var playground = Start(await InstallAsync());
        _playgrounds.Add(playground);
        return $"http://localhost:{await PortAsync(playground.StandardOutput).WaitAsync(Patience)}";
    }

    /// <summary>Runs another command of the bot beside it, on the same index.</summary>
    internal Task<HostResult> RunAsync(params string[] args) => HostProcess.RunAsync(_folder, [.. args, "--index", _folder["index.db"]]);

    public async ValueTask DisposeAsync()
    {
        foreach (var playground in _playgrounds)
        {
            playground.Kill(entireProcessTree: true);
            await playground.WaitForExitAsync();
            playground.Dispose();
        }

        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _folder.Dispose();
    }

    /// <summary>Brings the package by npm, once for all runs: its version and content are those of the lock file.</summary>
    private static async Task<string> InstallAsync()
    {
        var target = Repository.Path("artifacts/agents-playground");
        var program = Path.Combine(target, "node_modules", "@microsoft", "m365agentsplayground", "cli.js");
        if (!File.Exists(program))
        {
            Directory.CreateDirectory(target);
            foreach (var file in (string[])["package.json", "package-lock.json"])
            {
                File.Copy(Repository.Path("tests/Bot.Tests/Support/AgentsPlayground", file), Path.Combine(target, file), overwrite: true);
            }

            using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = target, RedirectStandardOutput = true })!;
            await npm.WaitForExitAsync().WaitAsync(Patience);
            Assert.True(npm.ExitCode == 0, "npm could not bring the Agents Playground; its own message stands above.");
        }

        return program;
    }

    private Process Start(string program)
    {
        var start = new ProcessStartInfo("node", [program, "start", "-e", $"{BotAddress}/api/messages", "-c", "msteams", "-p", "0", "--dt"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
        };
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        // Otherwise it reports to its maker.
        start.Environment["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "1";
        return Process.Start(start)!;
    }

    private static async Task<string> PortAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            if (ListeningLine().Match(line) is { Success: true } listening)
            {
                return listening.Groups[1].Value;
            }
        }

        throw new InvalidOperationException("The Agents Playground ended.");
    }

    [GeneratedRegex(@"Listening on (\d+)")]
    private static partial Regex ListeningLine();
}
