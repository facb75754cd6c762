using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Indexing;

public sealed class IndexingOptions
{
    public const string Section = "Knowledge:Index";

    /// <summary>What keeps the index.</summary>
    [EnumDataType(typeof(IndexProvider))]
    public IndexProvider Provider { get; init; } = IndexProvider.Sqlite;

    /// <summary>The index file of SQLite; relative paths start at the working directory. Its folder is made when missing.</summary>
    [Required]
    public string Path { get; init; } = ".bot/index.db";
}

public enum IndexProvider
{
    /// <summary>One file beside the program.</summary>
    Sqlite,

    /// <summary>A Qdrant server or cluster that several hosts share.</summary>
    Qdrant,
}

[OptionsValidator]
internal sealed partial class IndexingOptionsValidator : IValidateOptions<IndexingOptions>;
