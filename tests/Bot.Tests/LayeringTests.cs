using System.Text.RegularExpressions;
using Bot.Tests.Support;

namespace Bot.Tests;

public partial class LayeringTests
{
    /// <summary>The stages of the library, in the order of the pipeline, and those that each may use.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Articles"] = [],
        ["Chunking"] = ["Articles"],
        ["Embeddings"] = [],
        ["Indexing"] = ["Articles", "Chunking", "Embeddings"],
        ["Ingestion"] = ["Articles", "Chunking", "Embeddings", "Indexing"],
        ["Questions"] = ["Articles", "Indexing", "Embeddings"],
        ["Retrieval"] = ["Articles", "Chunking", "Embeddings", "Indexing"],
        ["Reading"] = ["Articles", "Embeddings", "Retrieval"],
        ["Answering"] = ["Articles", "Questions", "Retrieval", "Reading"],
    };

    /// <summary>The folders of the host, and what each may use of ours; "Bot.Knowledge.*" are stages.</summary>
    private static readonly Dictionary<string, string[]> HostMayUse = new()
    {
        ["Storage"] = [],
        ["Feedback"] = ["Bot.Host.Storage", "Bot.Knowledge.Indexing"],
        ["Channels"] = ["Bot.Host.Feedback", "Bot.Host.Sources", "Bot.Host.Storage", "Bot.Knowledge.Answering", "Bot.Knowledge.Articles", "Bot.Knowledge.Indexing", "Bot.Knowledge.Questions.FollowUps", "Bot.Knowledge.Questions.Languages", "Bot.Knowledge.Retrieval"],
        ["Channels.DirectLine"] = ["Bot.Host.Channels", "Bot.Host.Feedback", "Bot.Host.Pages", "Bot.Host.Security", "Bot.Host.Sources", "Bot.Knowledge.Answering", "Bot.Knowledge.Articles", "Bot.Knowledge.Indexing", "Bot.Knowledge.Questions.Languages"],
        ["Pages"] = ["Bot.Knowledge.Questions.Languages"],
        ["Sources"] = ["Bot.Host.Pages", "Bot.Host.Security", "Bot.Knowledge.Answering", "Bot.Knowledge.Answering.Composition", "Bot.Knowledge.Articles", "Bot.Knowledge.Questions.Languages", "Bot.Knowledge.Retrieval"],
        ["WebChat"] = ["Bot.Host.Pages", "Bot.Host.Security"],
        ["Channels.Teams"] = ["Bot.Host.Channels", "Bot.Host.Feedback", "Bot.Host.Sources", "Bot.Knowledge.Answering", "Bot.Knowledge.Articles", "Bot.Knowledge.Questions.Languages"],
        ["Channels.Teams.Packaging"] = [],
        ["Privacy"] = ["Bot.Host.Channels", "Bot.Host.Channels.DirectLine", "Bot.Host.Channels.Teams", "Bot.Host.Feedback", "Bot.Host.Pages", "Bot.Host.Privacy.Wording", "Bot.Host.Security", "Bot.Knowledge.Indexing", "Bot.Knowledge.Questions.Languages"],
        ["Privacy.Wording"] = [],
        ["Health"] = ["Bot.Knowledge.Embeddings", "Bot.Knowledge.Indexing", "Bot.Knowledge.Reading"],
        ["Commands"] = ["Bot.Host.Channels", "Bot.Host.Channels.Teams.Packaging", "Bot.Host.Feedback", "Bot.Knowledge.Answering", "Bot.Knowledge.Indexing", "Bot.Knowledge.Ingestion", "Bot.Knowledge.Questions.Languages", "Bot.Knowledge.Retrieval"],
    };

    /// <summary>Namespaces of packages, and the only folders below src that may use them.</summary>
    private static readonly Dictionary<string, string[]> OnlyIn = new()
    {
        ["Microsoft.Data.Sqlite"] = ["Bot.Knowledge/Indexing/Sqlite", "Bot.Host/Storage"],
        ["Polly"] = ["Bot.Knowledge/Indexing/Qdrant", "Bot.Host/Channels/Teams"],
        ["SQLitePCL"] = ["Bot.Knowledge/Indexing/Sqlite", "Bot.Host/Storage"],
        ["Dapper"] = ["Bot.Host/Storage", "Bot.Host/Feedback", "Bot.Host/Channels"],
        ["BigGustave"] = ["Bot.Host/Channels/Teams/Packaging"],
        ["CsvHelper"] = ["Bot.Host/Commands"],
        ["Microsoft.ML.OnnxRuntime"] = ["Bot.Knowledge/Embeddings", "Bot.Knowledge/Reading"],
        ["Microsoft.ML.Tokenizers"] = ["Bot.Knowledge/Embeddings", "Bot.Knowledge/Reading"],
        ["YamlDotNet"] = ["Bot.Knowledge/Articles"],
        ["Microsoft.AspNetCore"] = ["Bot.Host"],
        ["Microsoft.Identity.Client"] = ["Bot.Host/Channels/Teams"],
        ["Spectre.Console"] = ["Bot.Host/Commands"],
        ["System.CommandLine"] = ["Bot.Host/Commands"],
    };

    private static readonly string[] NamesThatSayNothing = ["Common", "Helpers", "Utils", "Core", "Models", "Services", "Interfaces"];

    [Fact]
    public void A_stage_uses_only_the_stages_it_may() => Assert.Empty(
        from stage in MayUse.Keys
        from file in Repository.Files($"src/Bot.Knowledge/{stage}", "*.cs")
        from Match name in StageName().Matches(File.ReadAllText(file))
        let used = name.Groups[1].Value
        where MayUse.ContainsKey(used) && used != stage && !MayUse[stage].Contains(used)
        select $"{file}: {stage} must not use {used}");

    [Fact]
    public void Every_stage_stands_in_the_table() => Assert.Empty(
        Folders("src/Bot.Knowledge").Except(MayUse.Keys));

    [Fact]
    public void Indexing_knows_of_embeddings_only_which_model_made_them() => Assert.Empty(
        from file in Repository.Files("src/Bot.Knowledge/Indexing", "*.cs")
        where EmbeddingWorker().IsMatch(File.ReadAllText(file))
        select file);

    [Fact]
    public void A_folder_of_the_host_uses_only_what_it_may() => Assert.Empty(
        from file in Repository.Files("src/Bot.Host", "*.cs")
        let folder = HostFolder(file)
        where folder.Length > 0
        from Match name in OurName().Matches(File.ReadAllText(file))
        let used = name.Value
        where used != $"Bot.Host.{folder}" && !HostMayUse.GetValueOrDefault(folder, []).Contains(used)
        select $"{file}: {folder} must not use {used}");

    [Fact]
    public void A_package_is_used_only_where_it_belongs() => Assert.Empty(
        from package in OnlyIn.Keys
        from file in Repository.Files("src", "*.cs")
        where File.ReadAllText(file).Contains($"using {package}", StringComparison.Ordinal)
        where !OnlyIn[package].Any(folder => file.StartsWith(Repository.Path("src", folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        select $"{file} must not use {package}");

    [Fact]
    public void Settings_are_read_only_where_the_app_is_put_together() => Assert.Empty(
        from file in Repository.Files("src", "*.cs")
        where !file.EndsWith("Services.cs", StringComparison.Ordinal) && Path.GetFileName(file) != "Program.cs"
        where File.ReadAllText(file).Contains("IConfiguration", StringComparison.Ordinal)
        select $"{file} must not read settings; give it an options class");

    [Fact]
    public void No_folder_has_a_name_that_says_nothing() => Assert.Empty(
        from folder in Directory.EnumerateDirectories(Repository.Path("src"), "*", SearchOption.AllDirectories)
        where NamesThatSayNothing.Contains(Path.GetFileName(folder), StringComparer.OrdinalIgnoreCase)
        where Repository.Files(folder, "*.cs").Any()
        select folder);

    /// <summary>As the tables write it: <c>Channels.DirectLine</c>; empty for files of the project itself.</summary>
    private static string HostFolder(string file) =>
        Path.GetRelativePath(Repository.Path("src/Bot.Host"), Path.GetDirectoryName(file)!).Replace(Path.DirectorySeparatorChar, '.').Trim('.');

    private static IEnumerable<string> Folders(string path) =>
        from folder in Directory.EnumerateDirectories(Repository.Path(path))
        where Repository.Files(folder, "*.cs").Any()
        select Path.GetFileName(folder);

    [GeneratedRegex(@"\bBot\.Knowledge\.(\w+)")]
    private static partial Regex StageName();

    [GeneratedRegex(@"\b(TextEmbedder|EmbeddingOptions|IEmbeddingGenerator)\b")]
    private static partial Regex EmbeddingWorker();

    /// <summary>A namespace of ours in a using line.</summary>
    [GeneratedRegex(@"(?<=^using (static )?)Bot\.(Knowledge|Host)(\.\w+)+(?=;)", RegexOptions.Multiline)]
    private static partial Regex OurName();
}
