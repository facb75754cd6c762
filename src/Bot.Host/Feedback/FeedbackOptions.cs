using System.ComponentModel.DataAnnotations;
using Bot.Knowledge.Indexing;
using Microsoft.Extensions.Options;

namespace Bot.Host.Feedback;

public sealed class FeedbackOptions
{
    public const string Section = "Feedback";

    /// <summary>The file in which ratings of answers are kept. Without it, they are kept beside the index.</summary>
    public string? Path { get; init; }

    /// <summary>Ratings kept at once; when there are so many, further ones are refused, so that nobody can drive out what others said. 100 to 10,000,000.</summary>
    [Range(100, 10_000_000)]
    public int MaxEntries { get; init; } = 100_000;

    internal string PathBeside(IndexingOptions index) =>
        string.IsNullOrEmpty(Path) ? System.IO.Path.ChangeExtension(index.Path, ".feedback.db") : Path;
}

[OptionsValidator]
internal sealed partial class FeedbackOptionsValidator : IValidateOptions<FeedbackOptions>;
