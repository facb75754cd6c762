using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Host.Commands;
using Bot.Knowledge;
using Bot.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace Bot.Tests.Infra;

/// <summary>The container files, as far as they can be proved where no container engine runs.</summary>
public sealed partial class ContainerTests : IDisposable
{
    private static readonly string Dockerfile = Repository.Path("infra/Dockerfile");

    private static readonly string[] DockerfileLines = File.ReadAllText(Dockerfile).Replace("\\\n", " ", StringComparison.Ordinal).Split('\n');

    private static readonly YamlMappingNode Services = (YamlMappingNode)Compose()["services"];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_Dockerfile_has_no_fault_that_a_checker_finds()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Path("tests/Bot.Tests/Infra/dockerfile-utils")).Where(File.Exists))
        {
            File.Copy(file, _folder[Path.GetFileName(file)]);
        }

        await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);

        Assert.Equal("", await RunAsync("node", ["check.mjs", Dockerfile]));
    }

    [Fact]
    public void The_image_runs_as_a_user_without_rights_and_asks_itself_for_its_health()
    {
        var last = DockerfileLines.Skip(Array.FindLastIndex(DockerfileLines, line => line.StartsWith("FROM ", StringComparison.Ordinal))).ToList();

        Assert.Matches(@"^USER [1-9]\d*:[1-9]\d*$", Assert.Single(last, line => line.StartsWith("USER ", StringComparison.Ordinal)));
        Assert.Contains(last, line => line.StartsWith("HEALTHCHECK ", StringComparison.Ordinal) && line.EndsWith("CMD [\"/app/Bot.Host\", \"health\", \"--urls\", \"http://127.0.0.1:3978\"]", StringComparison.Ordinal));
        Assert.Contains("ENTRYPOINT [\"/app/Bot.Host\"]", last);
        Assert.DoesNotContain(last, line => line.StartsWith("RUN ", StringComparison.Ordinal)); // It has no shell.
    }

    [Fact]
    public void What_the_image_is_made_of_is_in_the_repository_and_let_through()
    {
        var let = File.ReadAllLines(Repository.Path("infra/Dockerfile.dockerignore")).Where(line => line.StartsWith('!')).Select(line => line[1..]).ToList();

        Assert.NotEmpty(Copied());
        Assert.All(Copied(), path => Assert.True(Path.Exists(Repository.Path(path)), path));
        Assert.All(Copied(), path => Assert.Contains(let, entry => IsIn(entry, path)));
    }

    [Fact]
    public async Task All_that_the_program_is_built_from_is_copied_into_the_image()
    {
        var items = JsonDocument.Parse(await RunAsync("dotnet", ["msbuild", Repository.Path("src/Bot.Host/Bot.Host.csproj"), "-getItem:Compile,Content,EmbeddedResource,None,AdditionalFiles"])).RootElement.GetProperty("Items");
        var files = items.EnumerateObject()
            .SelectMany(kind => kind.Value.EnumerateArray())
            .Select(item => Path.GetRelativePath(Repository.Root, item.GetProperty("FullPath").GetString()!).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(file => !file.StartsWith("artifacts/", StringComparison.Ordinal))
            .ToList();

        Assert.True(files.Count > 100);
        Assert.All(files, file => Assert.Contains(Copied(), path => IsIn(path, file)));
    }

    [Fact]
    public async Task The_compose_file_is_understood_by_Compose()
    {
        // 1.29, the one that Debian has, knows all of it but the project's name.
        _folder.Write("compose.yaml", string.Join('\n', File.ReadLines(Repository.Path("infra/compose.yaml")).Where(line => !line.StartsWith("name:", StringComparison.Ordinal))));
        string[] config = ["--project-directory", Repository.Path("infra"), "-f", "compose.yaml", "config", "--quiet"];

        Assert.Equal("", await RunAsync("docker-compose", config, ("QDRANT_API_KEY", "any")));
        Assert.Contains("Set QDRANT_API_KEY", await RunAsync("docker-compose", config), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bot")]
    [InlineData("qdrant")]
    public void Each_service_can_write_to_its_volumes_alone_and_gain_no_rights(string service)
    {
        Assert.Equal("true", Text(service, "read_only"));
        Assert.Equal(["/tmp"], List(service, "tmpfs"));
        Assert.Equal(["ALL"], List(service, "cap_drop"));
        Assert.Equal(["no-new-privileges:true"], List(service, "security_opt"));
        Assert.Equal("unless-stopped", Text(service, "restart"));
    }

    [Fact]
    public void Qdrant_is_reached_by_the_bot_alone_and_only_with_the_key()
    {
        const string Key = "${QDRANT_API_KEY:?";

        Assert.DoesNotContain("ports", Keys(Services["qdrant"]));
        Assert.Equal(["inside"], List("qdrant", "networks"));
        Assert.Equal("true", ((YamlScalarNode)Compose()["networks"]["inside"]["internal"]).Value);
        Assert.StartsWith(Key, ((YamlScalarNode)Services["qdrant"]["environment"]["QDRANT__SERVICE__API_KEY"]).Value, StringComparison.Ordinal);
        Assert.StartsWith(Key, ((YamlScalarNode)Services["bot"]["environment"]["Knowledge__Index__Qdrant__ApiKey"]).Value, StringComparison.Ordinal);
        Assert.Equal("service_healthy", ((YamlScalarNode)Services["bot"]["depends_on"]["qdrant"]["condition"]).Value);
    }

    [Fact]
    public void Every_setting_they_set_is_one_of_the_program() => Assert.Empty(
        from name in Keys(Services["bot"]["environment"]).Concat(DockerfileLines.SelectMany(line => SettingName().Matches(line)).Select(match => match.Value))
        where !Settings().Contains(name.Replace("__", ":", StringComparison.Ordinal))
        select name);

    /// <summary>The files and folders of the repository that go into the image.</summary>
    private static IReadOnlyList<string> Copied() =>
    [
        .. DockerfileLines
            .Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..^1]),
    ];

    private static bool IsIn(string folder, string path) => path == folder || path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal);

    private static HashSet<string> Settings() =>
    [
        .. from type in typeof(KnowledgeServices).Assembly.GetTypes().Concat(typeof(BotCommands).Assembly.GetTypes())
           where type.GetField("Section", BindingFlags.Public | BindingFlags.Static) is { IsLiteral: true }
           from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           select $"{type.GetField("Section")!.GetRawConstantValue()}:{property.Name}",
    ];

    /// <summary>Runs a program in the test's folder; what it writes, errors included. Skips the test where the program is missing.</summary>
    private async Task<string> RunAsync(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            return output + await errors;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is missing: install it to check the container files.");
            throw;
        }
    }

    private static YamlMappingNode Compose()
    {
        var stream = new YamlStream();
        using var text = File.OpenText(Repository.Path("infra/compose.yaml"));
        stream.Load(text);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static string Text(string service, string name) => ((YamlScalarNode)Services[service][name]).Value!;

    private static IEnumerable<string> List(string service, string name) => ((YamlSequenceNode)Services[service][name]).Select(item => ((YamlScalarNode)item).Value!);

    private static IEnumerable<string> Keys(YamlNode mapping) => ((YamlMappingNode)mapping).Children.Keys.Select(key => ((YamlScalarNode)key).Value!);

    [GeneratedRegex(@"\bKnowledge__\w+")]
    private static partial Regex SettingName();
}
