using System.Diagnostics;
using Bot.Tests.Support;
using NJsonSchema;

namespace Bot.Tests.Channels.Teams.Packaging;

/// <summary>The schemas of Teams' manifests, as Microsoft publishes them on npm, at the version of our lock file.</summary>
public sealed class ManifestSchema : IAsyncLifetime
{
    private readonly TempFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        foreach (var file in (string[])["package.json", "package-lock.json"])
        {
            File.Copy(Repository.Path("tests/Bot.Tests/Channels/Teams/Packaging/manifest-schema", file), _folder[file]);
        }

        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (npm.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), npm.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await npm.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(npm.ExitCode == 0, $"npm could not bring the schemas: {await output} {await error}");
    }

    /// <returns>What the manifest has against the schema of its own version, one fault a line.</returns>
    public async Task<IReadOnlyList<string>> FaultsOfAsync(string manifest, string version)
    {
        var path = Path.Combine(_folder.Path, "node_modules", "@microsoft", "app-manifest", "build", "json-schemas", "teams", $"v{version}", "MicrosoftTeams.schema.json");
        var schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        return [.. schema.Validate(manifest).Select(fault => fault.ToString())];
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
