using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Knowledge.Indexing.Qdrant;

/// <summary>What goes over the wire, in Qdrant's names. Unknown fields of answers are left aside, because each server version adds some.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(ArticleDateConverter)])]
[JsonSerializable(typeof(ServerInfo))]
[JsonSerializable(typeof(Envelope<bool>))]
[JsonSerializable(typeof(Envelope<AliasList>))]
[JsonSerializable(typeof(Envelope<CollectionList>))]
[JsonSerializable(typeof(Envelope<CollectionInfo>))]
[JsonSerializable(typeof(Envelope<UpdateResult>))]
[JsonSerializable(typeof(Envelope<IReadOnlyList<UpdateResult>>))]
[JsonSerializable(typeof(Envelope<CountResult>))]
[JsonSerializable(typeof(Envelope<IReadOnlyList<StoredPoint<ArticlePayload>>>))]
[JsonSerializable(typeof(Envelope<IReadOnlyList<StoredPoint<RevisionPayload>>>))]
[JsonSerializable(typeof(Envelope<ScrollPage<ArticlePayload>>))]
[JsonSerializable(typeof(Envelope<ScrollPage<PassageVersion>>))]
[JsonSerializable(typeof(Envelope<ScrollPage<PassagePayload>>))]
[JsonSerializable(typeof(Envelope<IReadOnlyList<SearchResult>>))]
[JsonSerializable(typeof(CollectionSettings))]
[JsonSerializable(typeof(MetadataChange))]
[JsonSerializable(typeof(AliasChanges))]
[JsonSerializable(typeof(PayloadIndex))]
[JsonSerializable(typeof(Point<PassagePayload>))]
[JsonSerializable(typeof(Point<ArticlePayload>))]
[JsonSerializable(typeof(Point<RevisionPayload>))]
[JsonSerializable(typeof(float[]))]
[JsonSerializable(typeof(SparseVector))]
[JsonSerializable(typeof(PointOperations))]
[JsonSerializable(typeof(PointSelection))]
[JsonSerializable(typeof(CountRequest))]
[JsonSerializable(typeof(RetrieveRequest))]
[JsonSerializable(typeof(ScrollRequest))]
[JsonSerializable(typeof(SearchBatch))]
internal sealed partial class QdrantJson : JsonSerializerContext
{
    /// <summary>Writes letters of all scripts as they are: escaped, most would take three times the room.</summary>
    public static QdrantJson Wire => Relaxed.Context;

    public static JsonElement ElementOf<T>(T value) =>
        JsonSerializer.SerializeToElement(value, (JsonTypeInfo<T>?)Wire.GetTypeInfo(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T)} is not sent."));

    private static class Relaxed
    {
        public static readonly QdrantJson Context = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}

internal sealed record ServerInfo(string Version);

internal sealed record Envelope<T>(T Result);

internal sealed record UpdateResult(string Status)
{
    public bool IsCompleted => Status == "completed";
}

internal sealed record AliasList(IReadOnlyList<Alias> Aliases);

internal sealed record Alias(string AliasName, string CollectionName);

internal sealed record CollectionList(IReadOnlyList<CollectionName> Collections);

internal sealed record CollectionName(string Name);

internal sealed record CollectionInfo(CollectionConfig Config);

internal sealed record CollectionConfig(BuildMetadata? Metadata);

/// <param name="Vectors">By name; empty for points that only hold payload.</param>
internal sealed record CollectionSettings(
    IReadOnlyDictionary<string, DenseVectorSettings> Vectors,
    IReadOnlyDictionary<string, SparseVectorSettings>? SparseVectors,
    int? ShardNumber,
    int ReplicationFactor,
    int WriteConsistencyFactor,
    bool OnDiskPayload,
    BuildMetadata? Metadata);

internal sealed record DenseVectorSettings(int Size, string Distance, bool OnDisk, QuantizationSettings? QuantizationConfig);

internal sealed record QuantizationSettings(ScalarQuantization Scalar);

internal sealed record ScalarQuantization(string Type, float Quantile, bool AlwaysRam);

internal sealed record SparseVectorSettings(string Modifier, SparseIndexSettings Index);

internal sealed record SparseIndexSettings(bool OnDisk);

internal sealed record MetadataChange(BuildMetadata Metadata);

internal sealed record AliasChanges(IReadOnlyList<AliasAction> Actions);

internal sealed record AliasAction(Alias CreateAlias);

internal sealed record PayloadIndex(string FieldName, string FieldSchema);

internal sealed record Point<TPayload>(Guid Id, PointVectors Vector, TPayload Payload);

internal sealed record PointVectors(float[]? Dense, [property: JsonPropertyName("bm25")] SparseVector? Bm25)
{
    public static PointVectors None { get; } = new(null, null);
}

internal sealed record SparseVector(IReadOnlyList<uint> Indices, IReadOnlyList<float> Values);

/// <summary>Operations that the server does one after the other.</summary>
internal sealed record PointOperations(IReadOnlyList<PointOperation> Operations);

/// <summary>One of the two.</summary>
internal sealed record PointOperation(PointList? Upsert, PointSelection? Delete);

internal sealed record PointList(IReadOnlyList<JsonElement> Points);

/// <summary>One of the two.</summary>
internal sealed record PointSelection(IReadOnlyList<Guid>? Points, PointFilter? Filter);

/// <summary>All conditions of the first list hold, and none of the second.</summary>
internal sealed record PointFilter(IReadOnlyList<FilterCondition>? Must, IReadOnlyList<FilterCondition>? MustNot = null);

/// <summary>Either a value of the payload or ids.</summary>
internal sealed record FilterCondition(string? Key, MatchValue? Match, IReadOnlyList<Guid>? HasId = null)
{
    public static FilterCondition Is(string key, string value) => new(key, new MatchValue(value));

    public static FilterCondition IsOneOf(params IReadOnlyList<Guid> ids) => new(null, null, ids);
}

internal sealed record MatchValue(string Value);

internal sealed record CountRequest(PointFilter? Filter, bool Exact);

internal sealed record CountResult(int Count);

internal sealed record PayloadChoice(IReadOnlyList<string>? Include, IReadOnlyList<string>? Exclude);

internal sealed record RetrieveRequest(IReadOnlyList<Guid> Ids, PayloadChoice WithPayload, bool WithVector = false);

internal sealed record StoredPoint<TPayload>(Guid Id, TPayload Payload, PointVectors? Vector);

internal sealed record ScrollRequest(int Limit, Guid? Offset, PointFilter? Filter, PayloadChoice WithPayload, bool WithVector = false);

internal sealed record ScrollPage<TPayload>(IReadOnlyList<StoredPoint<TPayload>> Points, Guid? NextPageOffset);

internal sealed record SearchBatch(IReadOnlyList<Search> Searches);

/// <param name="Query">A <see cref="float"/> array or a <see cref="SparseVector"/>, as <see cref="JsonElement"/>.</param>
internal sealed record Search(
    JsonElement Query,
    string Using,
    int Limit,
    IReadOnlyList<Search>? Prefetch = null,
    SearchSettings? Params = null,
    bool? WithPayload = null,
    IReadOnlyList<string>? WithVector = null);

internal sealed record SearchSettings(QuantizedSearch Quantization);

internal sealed record QuantizedSearch(bool? Ignore, bool? Rescore, double? Oversampling);

internal sealed record SearchResult(IReadOnlyList<FoundPoint> Points);

internal sealed record FoundPoint(Guid Id, float Score, PassagePayload? Payload, PointVectors? Vector);
