using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Indexing.Qdrant;

/// <summary>Used when <see cref="IndexingOptions.Provider"/> is Qdrant.</summary>
public sealed class QdrantOptions
{
    public const string Section = "Knowledge:Index:Qdrant";

    /// <summary>Where the server's REST API listens; any node of a cluster.</summary>
    [Required]
    public string Url { get; init; } = "http://localhost:6333";

    /// <summary>Sent with each request. A host that only answers needs no more than a read-only key.</summary>
    [RegularExpression("[!-~]+", ErrorMessage = "Knowledge:Index:Qdrant:ApiKey may hold only visible ASCII characters, and no spaces.")]
    public string? ApiKey { get; init; }

    /// <summary>A file in PEM format with the certificate, or its authority's, that an https server is trusted by; none for the system's own.</summary>
    public string? TrustedCertificate { get; init; }

    /// <summary>The alias under which the index is served; its collections' names begin with it. Bots of different knowledge on one server need different ones.</summary>
    [Required]
    [RegularExpression("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}", ErrorMessage = "Knowledge:Index:Qdrant:Alias may have up to 100 letters, digits, '_', '-' and '.', and begins with none of the last two.")]
    public string Alias { get; init; } = "passages";

    /// <summary>Vectors, the index of words and the texts stay on the server's disk; otherwise in its memory. Counts when a collection is made.</summary>
    public bool OnDisk { get; init; } = true;

    /// <summary>How vectors are kept in the server's memory for the search. Counts when a collection is made.</summary>
    [EnumDataType(typeof(QdrantQuantization))]
    public QdrantQuantization Quantization { get; init; } = QdrantQuantization.Scalar;

    /// <summary>How many times the wanted matches are searched in the quantised vectors and then ranked by the originals; 1 to 10.</summary>
    [Range(1, 10)]
    public double Oversampling { get; init; } = 2;

    /// <summary>Shards of a collection; 0 leaves it to the server: one for each node. Counts when a collection is made.</summary>
    [Range(0, 1000)]
    public int Shards { get; init; }

    /// <summary>Nodes that keep each shard; 1 to 20. Counts when a collection is made.</summary>
    [Range(1, 20)]
    public int Replicas { get; init; } = 1;

    /// <summary>Replicas that must have a write before it is done; 1 to 20. Counts when a collection is made.</summary>
    [Range(1, 20)]
    public int WriteConsistency { get; init; } = 1;

    /// <summary>How long one try of a reading request may take, in seconds; 1 to 300.</summary>
    [Range(1, 300)]
    public int ReadTimeoutSeconds { get; init; } = 5;

    /// <summary>How long one try of a writing request may take, in seconds; 1 to 3,600.</summary>
    [Range(1, 3600)]
    public int WriteTimeoutSeconds { get; init; } = 60;

    /// <summary>Tries after the first that failed; 0 to 10.</summary>
    [Range(0, 10)]
    public int Retries { get; init; } = 3;

    /// <summary>Chunks sent in one request, at most; 1 to 10,000.</summary>
    [Range(1, 10_000)]
    public int BatchChunks { get; init; } = 256;

    /// <summary>Size of such a request, at most, in KiB; 64 to 30,000. The server takes 32 MiB.</summary>
    [Range(64, 30_000)]
    public int BatchKilobytes { get; init; } = 4096;

    /// <summary>Writing requests under way at once; 1 to 64.</summary>
    [Range(1, 64)]
    public int ParallelWrites { get; init; } = 4;

    /// <summary>How long a build that is no longer used is kept, in minutes; 0 to 10,080.</summary>
    [Range(0, 10_080)]
    public int GraceMinutes { get; init; } = 10;
}

public enum QdrantQuantization
{
    /// <summary>As they are: four bytes a number.</summary>
    None,

    /// <summary>One byte a number; the originals decide the ranking.</summary>
    Scalar,
}

internal sealed class QdrantOptionsValidator : IValidateOptions<QdrantOptions>
{
    private readonly QdrantAnnotationsValidator _annotations = new();

    public ValidateOptionsResult Validate(string? name, QdrantOptions options)
    {
        var failures = (_annotations.Validate(name, options).Failures ?? []).Concat(FailuresOf(options)).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> FailuresOf(QdrantOptions options)
    {
        if (!Uri.TryCreate(options.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0 || url.Query.Length > 0)
        {
            yield return $"{nameof(QdrantOptions.Url)}: {QdrantOptions.Section}:{nameof(QdrantOptions.Url)} is no address such as http://localhost:6333 or https://qdrant.example:6333. A key belongs in {QdrantOptions.Section}:{nameof(QdrantOptions.ApiKey)}.";
        }

        if (options.WriteConsistency > options.Replicas)
        {
            yield return $"{nameof(QdrantOptions.WriteConsistency)}: {QdrantOptions.Section}:{nameof(QdrantOptions.WriteConsistency)} is {options.WriteConsistency}, but only {options.Replicas} replicas are kept. Set it to {options.Replicas} or less, or {nameof(QdrantOptions.Replicas)} higher.";
        }

        if (options.TrustedCertificate is { Length: > 0 } file && !File.Exists(file))
        {
            yield return $"{nameof(QdrantOptions.TrustedCertificate)}: {QdrantOptions.Section}:{nameof(QdrantOptions.TrustedCertificate)} names {file}, and there is no such file.";
        }
    }
}

[OptionsValidator]
internal sealed partial class QdrantAnnotationsValidator : IValidateOptions<QdrantOptions>;
