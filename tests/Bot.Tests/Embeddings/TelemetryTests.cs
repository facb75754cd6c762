using Bot.Tests.Support;

namespace Bot.Tests.Embeddings;

public class TelemetryTests
{
    [Fact]
    public async Task The_model_runtime_prepares_no_report_to_its_maker()
    {
        using var folder = new TempFolder();
        folder.Write("knowledge/accord.txt", "River accord\n\nThe accord was signed in spring.");
        Directory.CreateDirectory(folder["home"]);
        var home = new Dictionary<string, string> { ["HOME"] = folder["home"], ["XDG_CACHE_HOME"] = folder["home/.cache"] };

        var asked = await HostProcess.RunAsync(folder, ["ask", "When was the accord signed?", "--index", "index.db"], home, input: null);

        Assert.Equal(0, asked.ExitCode);
        // Otherwise it keeps a number for this machine and a queue of what to send.
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder["home"], "*", SearchOption.AllDirectories));
    }
}
