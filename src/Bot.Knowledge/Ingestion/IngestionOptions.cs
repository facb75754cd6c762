using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Ingestion;

public sealed class IngestionOptions
{
    public const string Section = "Knowledge:Ingestion";

    /// <summary>The folder of articles; relative paths start at the working directory.</summary>
    [Required]
    public string Folder { get; init; } = "knowledge";

    /// <summary>How long the folder must lie still before a change is taken up, in milliseconds; 50 to 60,000.</summary>
    [Range(50, 60_000)]
    public int DebounceMilliseconds { get; init; } = 500;
}

[OptionsValidator]
internal sealed partial class IngestionOptionsValidator : IValidateOptions<IngestionOptions>;
