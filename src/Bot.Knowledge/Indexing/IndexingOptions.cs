using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Indexing;

public sealed class IndexingOptions
{
    public const string Section = "Knowledge:Index";

    /// <summary>The index file; relative paths start at the working directory. Its folder is made when missing.</summary>
    [Required]
    public string Path { get; init; } = ".bot/index.db";
}

[OptionsValidator]
internal sealed partial class IndexingOptionsValidator : IValidateOptions<IndexingOptions>;
