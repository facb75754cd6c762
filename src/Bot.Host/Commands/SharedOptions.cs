using System.CommandLine;
using Bot.Host.Channels;
using Bot.Knowledge.Indexing;
using Bot.Knowledge.Ingestion;

namespace Bot.Host.Commands;

/// <summary>The options of every command, and the settings they stand for.</summary>
internal sealed class SharedOptions
{
    public Option<string?> Knowledge { get; } = new("--knowledge")
    {
        Description = "The folder of articles. [default: knowledge]",
        HelpName = "FOLDER",
        Recursive = true,
    };

    public Option<string?> Index { get; } = new("--index")
    {
        Description = "The index file; built when missing. [default: .bot/index.db]",
        HelpName = "FILE",
        Recursive = true,
    };

    public Option<string?> Urls { get; } = new("--urls")
    {
        Description = "Where to listen when serving, divided by ';'. [default: http://localhost:3978]",
        HelpName = "URLS",
        Recursive = true,
    };

    public Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Log in detail, and show where an error came from.",
        Recursive = true,
    };

    public void AddTo(RootCommand root)
    {
        root.Add(Knowledge);
        root.Add(Index);
        root.Add(Urls);
        root.Add(Verbose);
    }

    /// <summary>Settings of the form <c>--Section:Key=value</c>; they go before every other source.</summary>
    public IEnumerable<string> ToSettings(ParseResult parseResult)
    {
        // The settings file and the page stand beside the program, wherever it is started from.
        yield return $"--contentRoot={AppContext.BaseDirectory}";

        if (parseResult.GetValue(Knowledge) is { } folder)
        {
            yield return $"--{FolderSetting}={folder}";
        }

        if (parseResult.GetValue(Index) is { } index)
        {
            yield return $"--{IndexingOptions.Section}:{nameof(IndexingOptions.Path)}={index}";
        }

        if (parseResult.GetValue(Urls) is { } urls)
        {
            yield return $"--urls={urls}";
        }

        var isServer = parseResult.CommandResult.Command is RootCommand;
        if (!isServer)
        {
            // What is asked in the terminal is nobody's conversation.
            yield return $"--{ConversationOptions.Section}:{nameof(ConversationOptions.Store)}=";
        }

        if (parseResult.GetValue(Verbose))
        {
            yield return "--Logging:LogLevel:Default=Debug";
        }
        else if (!isServer)
        {
            yield return "--Logging:LogLevel:Default=Warning";
        }
    }

    public static string FolderSetting => $"{IngestionOptions.Section}:{nameof(IngestionOptions.Folder)}";
}
