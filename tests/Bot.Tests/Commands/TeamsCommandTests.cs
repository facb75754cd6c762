using System.IO.Compression;
using System.Text.Json;
using Bot.Tests.Support;

namespace Bot.Tests.Commands;

public sealed class TeamsCommandTests : IDisposable
{
    private const string AppId = "12345678-1234-1234-1234-123456789abc";

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task The_package_is_made_of_a_few_words_and_asks_about_the_newest_articles()
    {
        _folder.Write("knowledge/old.md", "---\ntitle: Old accord\npublished: 1990-05-01\n---\nThe old accord was signed in spring 1990.\n");
        _folder.Write("knowledge/new.md", "---\ntitle: New accord\npublished: 2024-05-01\n---\nThe new accord was signed in spring 2024.\n");
        await HostProcess.RunAsync(_folder, "ingest");

        var result = await HostProcess.RunAsync(_folder, "teams", "package", "--app-id", AppId, "--domain", "Bot.Example.org", "--app-version", "1.2.3");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("teams-app-1.2.3.zip: upload it in the Teams admin center", result.Output, StringComparison.Ordinal);
        var manifest = Manifest("teams-app-1.2.3.zip");
        var bot = manifest.GetProperty("bots")[0];
        Assert.Equal((AppId, AppId, "1.2.3"), (manifest.GetProperty("id").GetString(), bot.GetProperty("botId").GetString(), manifest.GetProperty("version").GetString()));
        Assert.Equal("bot.example.org", Assert.Single(manifest.GetProperty("validDomains").EnumerateArray()).GetString());
        Assert.Equal("https://bot.example.org/privacy", manifest.GetProperty("developer").GetProperty("privacyUrl").GetString());
        Assert.Equal(
            ["What do the sources say about “New accord”?", "What do the sources say about “Old accord”?"],
            bot.GetProperty("commandLists")[0].GetProperty("commands").EnumerateArray().Select(command => command.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task All_words_of_the_package_can_be_chosen()
    {
        var result = await HostProcess.RunAsync(
            _folder, "teams", "package", "--app-id", AppId, "--domain", "bücher.example.org", "--name", "Hintergrund", "--developer", "Verein", "--terms", "https://example.org/agb", "--question", "Wer?", "--question", "Wann?", "--output", "made/bot.zip");

        Assert.Equal(0, result.ExitCode);
        var manifest = Manifest("made/bot.zip");
        Assert.Equal(
            ("Hintergrund", "Verein", "https://example.org/agb", "https://xn--bcher-kva.example.org/"),
            (manifest.GetProperty("name").GetProperty("short").GetString(), manifest.GetProperty("developer").GetProperty("name").GetString(), manifest.GetProperty("developer").GetProperty("termsOfUseUrl").GetString(), manifest.GetProperty("developer").GetProperty("websiteUrl").GetString()));
        Assert.Equal(["Wer?", "Wann?"], manifest.GetProperty("bots")[0].GetProperty("commandLists")[0].GetProperty("commands").EnumerateArray().Select(command => command.GetProperty("prompt").GetString()));
    }

    [Fact]
    public async Task Every_wrong_value_is_named_with_the_way_out_and_nothing_is_written()
    {
        var result = await HostProcess.RunAsync(
            _folder, "teams", "package", "--app-id", "7", "--domain", "https://bot.example.org/chat", "--app-version", "1.0", "--name", new string('n', 31), "--terms", "http://example.org", "--output", "bot.txt");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal(
            """
            --app-id is "7", which is no application id. It has the form 12345678-1234-1234-1234-123456789abc, and stands in the Azure Bot under Configuration, Microsoft App ID.
            --domain is "https://bot.example.org/chat", which is no host's full name. Write only: bot.example.org
            --app-version is "1.0". Write three numbers, such as 1.0.1.
            --name has 31 characters; Teams takes at most 30.
            --terms is "http://example.org". Write a https address, such as https://example.org/terms.
            --output is "bot.txt". Name a file that ends in .zip.
            'teams package --help' shows how to use it.
            """,
            result.Error);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("bot.example.org:3978")]
    [InlineData("bot.example.org/")]
    [InlineData("*.example.org")]
    [InlineData("bot.example.org.")]
    [InlineData("")]
    public async Task A_domain_that_Teams_cannot_reach_under_its_name_is_refused(string domain)
    {
        var result = await HostProcess.RunAsync(_folder, "teams", "package", "--app-id", AppId, "--domain", domain);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"--domain is \"{domain}\"", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private JsonElement Manifest(string file)
    {
        using var zip = ZipFile.OpenRead(_folder[file]);
        using var manifest = zip.GetEntry("manifest.json")!.Open();
        return JsonDocument.Parse(manifest).RootElement.Clone();
    }
}
