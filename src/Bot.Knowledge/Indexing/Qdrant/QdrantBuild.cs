using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Knowledge.Indexing.Qdrant;

/// <summary>One build of the index, made with one profile: a collection of passages and one of articles. Readers use the build that the alias names; another grows beside it.</summary>
/// <param name="Passages">The collection's name.</param>
internal sealed partial record QdrantBuild(string Passages)
{
    /// <summary>Raised when payload or vectors change in a way that older programs misread.</summary>
    public const int Layout = 1;

    private const string ArticlesSuffix = "-articles";

    public string Articles => Passages + ArticlesSuffix;

    /// <summary>The build of a profile; every host that has the profile gives it the same name.</summary>
    public static QdrantBuild Of(string alias, IndexProfile profile)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Layout}\n{profile.Model}\n{profile.Dimensions}\n{profile.Chunker}"));
        return new QdrantBuild($"{alias}-{Convert.ToHexStringLower(hash)[..12]}");
    }

    /// <summary>The builds of an alias among all of a server's collections.</summary>
    public static IEnumerable<QdrantBuild> Among(IEnumerable<string> collections, string alias) => collections
        .Where(name => name.StartsWith($"{alias}-", StringComparison.Ordinal))
        .Where(name => Suffix().IsMatch(name.AsSpan(alias.Length)))
        .Select(name => name.EndsWith(ArticlesSuffix, StringComparison.Ordinal) ? name[..^ArticlesSuffix.Length] : name)
        .Distinct()
        .Select(name => new QdrantBuild(name));

    /// <summary>The build that readers use; null when there is none.</summary>
    public static async Task<QdrantBuild?> FindServedAsync(QdrantClient client, string alias, CancellationToken cancellationToken) =>
        (await client.ListAliasesAsync(cancellationToken)).FirstOrDefault(known => known.AliasName == alias) is { } serving ? new QdrantBuild(serving.CollectionName) : null;

    /// <summary>The aliases that readers use, for this build.</summary>
    public IEnumerable<Alias> Serving(string alias) => [new Alias(ArticlesAlias(alias), Articles), new Alias(alias, Passages)];

    public static string ArticlesAlias(string alias) => alias + ArticlesSuffix;

    /// <summary>Why a build that an alias serves cannot be read with a profile; null when it can.</summary>
    /// <param name="found">Of the build that is served; null when another program made it.</param>
    public static IndexMismatchException? Mismatch(string server, string alias, BuildMetadata? found, IndexProfile own) => found?.Profile switch
    {
        null => new($"{server}: \"{alias}\" is no index of this program. Leave it and name another alias in {QdrantOptions.Section}:{nameof(QdrantOptions.Alias)}."),
        _ when found.IsNewer => new($"{server}: a newer version of the program made the index \"{alias}\" (layout {found.Layout}; this one reads {Layout}). Use that version, or name another alias in {QdrantOptions.Section}:{nameof(QdrantOptions.Alias)}."),
        var profile => profile == own ? null : IndexMismatchException.Between($"{server}, alias \"{alias}\"", profile, own),
    };

    /// <summary>Makes of the build what is not there yet.</summary>
    public async Task CreateAsync(QdrantClient client, QdrantOptions options, IndexProfile profile, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var metadata = new BuildMetadata(Layout, profile.Model, profile.Dimensions, profile.Chunker, WordWeights.K1, WordWeights.B, WordWeights.UsualLength, IsComplete: false, now);
        await client.CreateCollectionAsync(
            Passages,
            Settings(options) with
            {
                Vectors = new Dictionary<string, DenseVectorSettings>
                {
                    [VectorNames.Dense] = new(profile.Dimensions, "Cosine", options.OnDisk, options.Quantization == QdrantQuantization.Scalar ? new(new("int8", 0.99f, AlwaysRam: true)) : null),
                },
                SparseVectors = new Dictionary<string, SparseVectorSettings> { [VectorNames.Bm25] = new("idf", new(options.OnDisk)) },
                Metadata = metadata,
            },
            cancellationToken);
        await client.CreateCollectionAsync(Articles, Settings(options) with { Metadata = metadata }, cancellationToken);

        // What writing and removing filter by; without an index, the server would read every point for it.
        await client.CreatePayloadIndexAsync(Passages, "article", "keyword", cancellationToken);
        await client.CreatePayloadIndexAsync(Passages, "content_hash", "keyword", cancellationToken);
    }

    /// <summary>What its collections say of it, or the one of them that is left when making or dropping it broke off. Null when there is none.</summary>
    public async Task<BuildMetadata?> FindMetadataAsync(QdrantClient client, CancellationToken cancellationToken) =>
        (await client.FindCollectionAsync(Passages, cancellationToken) ?? await client.FindCollectionAsync(Articles, cancellationToken))?.Config.Metadata;

    public async Task DropAsync(QdrantClient client, CancellationToken cancellationToken)
    {
        await client.DeleteCollectionAsync(Articles, cancellationToken);
        await client.DeleteCollectionAsync(Passages, cancellationToken);
    }

    private static CollectionSettings Settings(QdrantOptions options) => new(
        new Dictionary<string, DenseVectorSettings>(),
        SparseVectors: null,
        options.Shards == 0 ? null : options.Shards,
        options.Replicas,
        options.WriteConsistency,
        options.OnDisk,
        Metadata: null);

    [GeneratedRegex(@"\A-[0-9a-f]{12}(-articles)?\z")]
    private static partial Regex Suffix();
}

internal static class VectorNames
{
    public const string Dense = "dense";
    public const string Bm25 = "bm25";
}
