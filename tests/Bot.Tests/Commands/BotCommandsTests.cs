using Bot.Host.Commands;
using Bot.Tests.Support;

namespace Bot.Tests.Commands;

public class BotCommandsTests
{
    public static TheoryData<string[]> WrongUses => new(
        ["bogus"],
        ["--bogus"],
        ["--knowledge"],
        ["ask"],
        ["ask", "  "],
        ["ask", "Who?", "When?"],
        ["ask", "Who?", "--batch", "questions.jsonl"],
        ["ask", "--batch"],
        ["ask", "--bogus", "Who?"],
        ["feedback"],
        ["teams"],
        ["teams", "package", "--domain", "bot.example.org"],
        ["feedback", "bogus"],
        ["feedback", "delete"],
        ["feedback", "export", "--format", "xml"],
        ["feedback", "export", "--since", "yesterday"],
        ["index"],
        ["index", "bogus"],
        ["index", "copy"],
        ["index", "copy", "--from", "sqlite"],
        ["index", "copy", "--from", "sqlite", "--to", "sqlite"],
        ["index", "copy", "--from", "sqlite", "--to", "postgres"],
        ["ingest", "a", "--knowledge"],
        ["ingest", "a", "b"],
        ["ingest", "a", "--knowledge", "b"]);

    [Theory]
    [MemberData(nameof(WrongUses))]
    public async Task Wrong_use_ends_with_2_before_anything_is_built(string[] args) =>
        Assert.Equal(2, await BotCommands.RunAsync(args, _ => throw new InvalidOperationException(), _ => throw new InvalidOperationException()));

    [Fact]
    public async Task Wrong_use_is_explained_on_standard_error_with_the_way_to_the_help()
    {
        using var folder = new TempFolder();

        var result = await HostProcess.RunAsync(folder, "ask");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Equal("Give either a QUESTION or --batch FILE.\n'ask --help' shows how to use it.", result.Error);
    }

    [Theory]
    [InlineData("--help", "ingest", "ask", "--knowledge", "--index", "--urls")]
    [InlineData("ingest --help", "FOLDER", "--json", "--knowledge", "--index", "--urls")]
    [InlineData("feedback export --help", "--format", "--since", "--index")]
    [InlineData("index --help", "status", "verify", "copy")]
    [InlineData("index status --help", "--json", "--index")]
    [InlineData("index verify --help", "--repair", "--json", "--knowledge")]
    [InlineData("index copy --help", "--from", "--to", "qdrant|sqlite", "--json")]
    [InlineData("health --help", "--urls")]
    [InlineData("teams package --help", "--app-id", "--domain", "--app-version", "--question", "--output")]
    [InlineData("ask --help", "QUESTION", "--batch", "--json", "--knowledge", "--index", "--urls")]
    public async Task Every_command_has_help(string args, params string[] mentions)
    {
        using var folder = new TempFolder();

        var result = await HostProcess.RunAsync(folder, args.Split(' '));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.All(mentions, mention => Assert.Contains(mention, result.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_wrong_settings_are_named_at_once_in_sentences()
    {
        using var folder = new TempFolder();
        var environment = new Dictionary<string, string> { ["Knowledge__Chunking__MaxTokens"] = "7", ["Knowledge__Retrieval__Passages"] = "99" };

        var result = await HostProcess.RunAsync(folder, [], environment, input: null);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Equal(
            """
            Knowledge:Chunking:MaxTokens must be between 32 and 448. Set it in appsettings.json or as the environment variable Knowledge__Chunking__MaxTokens.
            Knowledge:Retrieval:Passages must be between 1 and 50. Set it in appsettings.json or as the environment variable Knowledge__Retrieval__Passages.
            """,
            result.Error);
    }
}
