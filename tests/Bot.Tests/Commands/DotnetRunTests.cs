using System.Diagnostics;
using Bot.Tests.Support;

namespace Bot.Tests.Commands;

public class DotnetRunTests
{
    [Fact]
    public async Task Run_from_the_repository_the_program_takes_up_the_sample_articles()
    {
        using var folder = new TempFolder();
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        using var run = Process.Start(new ProcessStartInfo(
            "dotnet", ["run", "--no-build", "-c", configuration, "--project", "src/Bot.Host", "--", "ingest", "--index", folder["index.db"]])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        })!;

        var output = await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Contains("12 added, 0 updated, 0 unchanged, 0 removed, 0 rejected.", output);
        Assert.Equal(0, run.ExitCode);
    }
}
