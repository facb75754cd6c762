using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Ingestion;

public sealed class IngestionOptions
{
    public const string Section = "Knowledge:Ingestion";

    /// <summary>Whether serving takes up the folder's changes. A host that only answers, from an index that others keep, needs neither the folder nor the right to write.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The folder of articles; relative paths start at the working directory.</summary>
    [Required]
    public string Folder { get; init; } = "knowledge";

    /// <summary>How long the folder must lie still before a change is taken up, in milliseconds; 50 to 60,000.</summary>
    [Range(50, 60_000)]
    public int DebounceMilliseconds { get; init; } = 500;
}

[OptionsValidator]
internal sealed partial class IngestionOptionsValidator : IValidateOptions<IngestionOptions>;
