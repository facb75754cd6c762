using System.CommandLine;
using System.CommandLine.Parsing;
using Bot.Host.Channels;
using Bot.Host.Channels.Teams.Packaging;
using Bot.Knowledge.Questions.Languages;
using Bot.Knowledge.Retrieval;

namespace Bot.Host.Commands;

/// <summary><c>teams package</c>: makes the file that an administrator uploads to Teams.</summary>
internal static class TeamsCommand
{
    private const string DefaultName = "Ask the sources";

    public static Command Create(SharedOptions options, Func<string[], IHost> buildTool)
    {
        var appId = Checked("--app-id", "GUID", "The bot's application id in Microsoft Entra, shown in the Azure Bot as 'Microsoft App ID'.", isRequired: true, ReadAppId);
        var domain = Checked("--domain", "HOST", "The host under which the bot is reached, such as bot.example.org.", isRequired: true, ReadDomain);
        var version = Checked("--app-version", "X.Y.Z", "Teams takes an update only under a higher one. [default: 1.0.0]", isRequired: false, ReadVersion);
        var name = Checked("--name", "NAME", $"What people see. [default: {DefaultName}]", isRequired: false, value => ReadText(value, PackageValues.MaxNameLength));
        var developer = Checked("--developer", "NAME", "Who runs the bot. [default: the host]", isRequired: false, value => ReadText(value, PackageValues.MaxDeveloperLength));
        var terms = Checked("--terms", "URL", "The terms of use. [default: the bot's page on privacy]", isRequired: false, ReadTerms);
        var question = new Option<string[]>("--question")
        {
            Description = "A question to begin with; may be given several times. [default: about the newest articles, if there is an index]",
            HelpName = "TEXT",
            CustomParser = result => [.. result.Tokens.Select(token => Take(result, "--question", ReadText(token.Value, PackageValues.MaxQuestionLength)))],
        };
        var output = Checked("--output", "FILE", "The zip file. [default: teams-app-X.Y.Z.zip]", isRequired: false, ReadOutput);
        var package = new Command("package", "Make the zip file that an administrator uploads to Teams: manifest and icons.") { appId, domain, version, name, developer, terms, question, output };
        package.Validators.Add(result =>
        {
            if (result.GetResult(question)?.Tokens.Count > PackageValues.MaxQuestions)
            {
                result.AddError($"Teams takes at most {PackageValues.MaxQuestions} questions to begin with.");
            }
        });
        package.SetAction(async (parseResult, cancellationToken) =>
        {
            using var tool = buildTool([.. options.ToSettings(parseResult)]);
            var host = parseResult.GetRequiredValue(domain)!;
            var number = parseResult.GetValue(version) ?? "1.0.0";
            var file = parseResult.GetValue(output) ?? $"teams-app-{number}.zip";
            Write(file, new PackageValues(
                Guid.Parse(parseResult.GetRequiredValue(appId)!),
                host,
                number,
                parseResult.GetValue(name) ?? DefaultName,
                parseResult.GetValue(developer) ?? Shortened(host),
                parseResult.GetValue(terms) ?? $"https://{host}/privacy",
                parseResult.GetValue(question) is { Length: > 0 } questions ? questions : await QuestionsAsync(tool.Services.GetRequiredService<ArticleLibrary>(), cancellationToken)));
            Console.Out.WriteLine($"{file}: upload it in the Teams admin center (Teams apps, Manage apps, Upload new app), or in Teams itself (Apps, Manage your apps, Upload an app).");
            return BotCommands.Done;
        });
        return new Command("teams", "For the bot in Microsoft Teams.") { package };
    }

    /// <summary>Written beside the file first, so that one that is there stays whole.</summary>
    private static void Write(string file, PackageValues values)
    {
        var path = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.unfinished";
        using (var zip = File.Create(unfinished))
        {
            TeamsPackage.Write(zip, values);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    private static async Task<IReadOnlyList<string>> QuestionsAsync(ArticleLibrary library, CancellationToken cancellationToken) => Greeter.QuestionsAbout(
        (await library.ListAsync(cancellationToken)).OrderByDescending(article => article.Metadata.Published).Select(article => article.Metadata.Title), Language.English);

    private static string Shortened(string host) => host.Length <= PackageValues.MaxDeveloperLength ? host : host[^PackageValues.MaxDeveloperLength..].TrimStart('-', '.');

    /// <param name="read">Gives the value, or what is wrong with it.</param>
    private static Option<string?> Checked(string name, string helpName, string description, bool isRequired, Func<string, (string Value, string? Fault)> read) => new(name)
    {
        Description = description,
        HelpName = helpName,
        Required = isRequired,
        CustomParser = result => Take(result, name, read(result.Tokens.Single().Value)),
    };

    private static string Take(ArgumentResult result, string name, (string Value, string? Fault) read)
    {
        if (read.Fault is not null)
        {
            result.AddError($"{name} {read.Fault}");
        }

        return read.Value;
    }

    private static (string Value, string? Fault) ReadAppId(string value) => Guid.TryParseExact(value, "D", out var id) && id != Guid.Empty
        ? (id.ToString("D"), null)
        : (value, $"is \"{value}\", which is no application id. It has the form 12345678-1234-1234-1234-123456789abc, and stands in the Azure Bot under Configuration, Microsoft App ID.");

    private static (string Value, string? Fault) ReadDomain(string value)
    {
        if (Uri.CheckHostName(value) == UriHostNameType.Dns && value.Contains('.', StringComparison.Ordinal) && !value.EndsWith('.'))
        {
            return (new UriBuilder(Uri.UriSchemeHttps, value).Uri.IdnHost, null);
        }

        var hint = Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? $" Write only: {address.Host}" : " Teams reaches the bot over https under a name, such as bot.example.org.";
        return (value, $"is \"{value}\", which is no host's full name.{hint}");
    }

    private static (string Value, string? Fault) ReadVersion(string value) => System.Version.TryParse(value, out var version) && version.Build >= 0 && version.Revision < 0
        ? (version.ToString(3), null)
        : (value, $"is \"{value}\". Write three numbers, such as 1.0.1.");

    private static (string Value, string? Fault) ReadTerms(string value) => Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
        ? (address.AbsoluteUri, null)
        : (value, $"is \"{value}\". Write a https address, such as https://example.org/terms.");

    private static (string Value, string? Fault) ReadText(string value, int maxLength) => value.Trim() switch
    {
        "" => (value, "is empty."),
        var text when text.Length > maxLength => (text, $"has {text.Length} characters; Teams takes at most {maxLength}."),
        var text when text.Any(char.IsControl) => (text, "has characters that cannot be shown."),
        var text => (text, null),
    };

    private static (string Value, string? Fault) ReadOutput(string value) => value.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) && Path.GetFileName(value).Length > 4
        ? (value, null)
        : (value, $"is \"{value}\". Name a file that ends in .zip.");
}
