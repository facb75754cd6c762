using System.CommandLine;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Bot.Host.Commands;
using Bot.Knowledge;
using Bot.Tests.Support;

namespace Bot.Tests;

public partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Repository.Path("README.md"));

    private static readonly RootCommand Root =
        BotCommands.CreateRoot(new SharedOptions(), _ => throw new InvalidOperationException(), _ => throw new InvalidOperationException());

    [Fact]
    public void Every_path_it_names_exists() => Assert.Empty(
        from Match path in RepositoryPath().Matches(Text)
        where !Path.Exists(Repository.Path(path.Value))
        select path.Value);

    [Fact]
    public void Every_front_door_it_names_stands_in_its_stage() => Assert.Empty(
        from Match row in StageRow().Matches(Text)
        let stage = $"Bot.Knowledge.{row.Groups["stage"].Value}."
        where !typeof(KnowledgeServices).Assembly.GetExportedTypes().Any(type => type.Name == row.Groups["door"].Value && $"{type.Namespace}.".StartsWith(stage, StringComparison.Ordinal))
        select row.Value);

    [Fact]
    public void Every_stage_stands_in_the_map() => Assert.Equal(
        from folder in Directory.EnumerateDirectories(Repository.Path("src/Bot.Knowledge")) where Repository.Files(folder, "*.cs").Any() orderby folder select Path.GetFileName(folder),
        from Match row in StageRow().Matches(Text) orderby row.Groups["stage"].Value select row.Groups["stage"].Value);

    [Fact]
    public void Every_command_it_names_is_understood() => Assert.Empty(
        from Match command in CommandLine().Matches(Text)
        from error in Root.Parse(command.Groups["arguments"].Value).Errors
        select $"{command.Value}: {error.Message}");

    [Fact]
    public void Its_options_are_those_of_every_command() => Assert.Empty(
        from Match option in OptionName().Matches(Text)
        where !Commands(Root).SelectMany(command => command.Options).Any(known => known.Name == option.Value)
        select option.Value);

    [Fact]
    public void Its_settings_are_those_of_all_options_classes_with_their_defaults() => Assert.Equal(
        from line in Settings() orderby line select line,
        from Match row in SettingRow().Matches(Text) orderby row.Groups["setting"].Value select row.Groups["setting"].Value);

    private static IEnumerable<Command> Commands(Command command) => command.Subcommands.SelectMany(Commands).Prepend(command);

    /// <summary>Each setting as the table writes it: name and default.</summary>
    private static IEnumerable<string> Settings() =>
        from type in typeof(KnowledgeServices).Assembly.GetTypes().Concat(typeof(BotCommands).Assembly.GetTypes())
        where type.GetField("Section", BindingFlags.Public | BindingFlags.Static) is { IsLiteral: true }
        let defaults = Activator.CreateInstance(type)
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        let value = property.GetValue(defaults) switch
        {
            null => "none",
            System.Collections.ICollection { Count: 0 } => "none",
            IFormattable number => $"`{number.ToString(null, CultureInfo.InvariantCulture)}`",
            var other => $"`{other}`",
        }
        select $"| `{type.GetField("Section")!.GetRawConstantValue()}:{property.Name}` | {value} |";

    /// <summary>A path from the repository's root, in backticks.</summary>
    [GeneratedRegex(@"(?<=`)(src|tests|knowledge)/[\w./-]*(?=`)")]
    private static partial Regex RepositoryPath();

    [GeneratedRegex(@"(?m)^\| `(?<stage>\w+)` \| `(?<door>\w+)` \|")]
    private static partial Regex StageRow();

    [GeneratedRegex(@"(?m)(?<=[`\n])dotnet run --project src/Bot\.Host( -- (?<arguments>[^`\n]+))?(?=[`\n])")]
    private static partial Regex CommandLine();

    /// <summary>An option at the start of a backticked text; the build's own stand behind <c>dotnet</c>.</summary>
    [GeneratedRegex(@"(?<=`)--[a-z]+\b")]
    private static partial Regex OptionName();

    [GeneratedRegex(@"(?m)^(?<setting>\| `\w+(:\w+)+` \| [^|]+ \|)")]
    private static partial Regex SettingRow();
}
