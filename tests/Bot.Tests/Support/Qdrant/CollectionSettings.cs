using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Qdrant;

/// <summary>What a collection was made with.</summary>
internal sealed class CollectionSettings
{
    private static readonly string[] Distances = ["Cosine", "Dot", "Euclid", "Manhattan"];

    private readonly JsonObject _given;

    private CollectionSettings(JsonObject given, IReadOnlyDictionary<string, DenseSettings> dense, IReadOnlyDictionary<string, bool> sparse)
    {
        (_given, Dense, Sparse) = (given, dense, sparse);
        Metadata = given["metadata"]?.DeepClone().AsObject();
    }

    /// <summary>By name; a vector without a name has the empty one.</summary>
    public IReadOnlyDictionary<string, DenseSettings> Dense { get; }

    /// <summary>By name: whether weights are multiplied by how rare the term is.</summary>
    public IReadOnlyDictionary<string, bool> Sparse { get; }

    public JsonObject? Metadata { get; private set; }

    public static CollectionSettings Read(RequestBody body)
    {
        var root = body.Root;
        var vectors = root.Find("vectors");
        var dense = vectors switch
        {
            null => [],
            { } single when single.Find("size") is not null => new() { [""] = DenseSettings(body, single, single) },
            { ValueKind: JsonValueKind.Object } named => named.EnumerateObject().ToDictionary(vector => vector.Name, vector => DenseSettings(body, named, vector.Value)),
            { } other => throw body.NoVariant("VectorsConfig", other),
        };
        var sparse = root.Find("sparse_vectors")?.EnumerateObject().ToDictionary(vector => vector.Name, vector => vector.Value.Find("modifier")?.GetString() == "idf") ?? [];
        return new CollectionSettings(JsonObject.Create(root)!, dense, sparse);
    }

    /// <summary>Merges what is given; a null takes a member away.</summary>
    public void MergeMetadata(JsonElement changes)
    {
        var merged = (JsonObject?)Metadata?.DeepClone() ?? [];
        foreach (var change in changes.EnumerateObject())
        {
            merged.Remove(change.Name);
            if (change.Value.ValueKind != JsonValueKind.Null)
            {
                merged[change.Name] = JsonNode.Parse(change.Value.GetRawText());
            }
        }

        Metadata = merged;
    }

    /// <summary>As the collection's information gives them, filled up with the server's defaults.</summary>
    public JsonObject ToJson()
    {
        var parameters = new JsonObject
        {
            ["vectors"] = Copy("vectors") ?? new JsonObject(),
            ["shard_number"] = Copy("shard_number") ?? 1,
            ["replication_factor"] = Copy("replication_factor") ?? 1,
            ["write_consistency_factor"] = Copy("write_consistency_factor") ?? 1,
            ["on_disk_payload"] = Copy("on_disk_payload") ?? true,
        };
        if (Copy("sparse_vectors") is { } sparse)
        {
            parameters["sparse_vectors"] = sparse;
        }

        var json = new JsonObject
        {
            ["params"] = parameters,
            ["hnsw_config"] = Filled("hnsw_config", """{"m": 16, "ef_construct": 100, "full_scan_threshold": 10000, "max_indexing_threads": 0, "on_disk": false}"""),
            ["optimizer_config"] = Filled("optimizers_config", """
                {"deleted_threshold": 0.2, "vacuum_min_vector_number": 1000, "default_segment_number": 0, "max_segment_size": null, "memmap_threshold": null,
                 "indexing_threshold": 10000, "flush_interval_sec": 5, "max_optimization_threads": null, "prevent_unoptimized": null}
                """),
            ["wal_config"] = Filled("wal_config", """{"wal_capacity_mb": 32, "wal_segments_ahead": 0, "wal_retain_closed": 1}"""),
            ["quantization_config"] = Copy("quantization_config"),
        };
        if (Metadata is not null)
        {
            json["metadata"] = Metadata.DeepClone();
        }

        return json;
    }

    private static DenseSettings DenseSettings(RequestBody body, JsonElement all, JsonElement vector) =>
        vector.Find("size") is { ValueKind: JsonValueKind.Number } size && size.TryGetInt32(out var dimensions) && dimensions is >= 1 and <= 65536
        && vector.Find("distance")?.GetString() is { } distance && Distances.Contains(distance)
            ? distance is "Cosine" or "Dot" ? new DenseSettings(dimensions, IsCosine: distance == "Cosine") : throw QdrantError.Unknown($"the distance {distance}")
            : throw body.NoVariant("VectorsConfig", all);

    private JsonNode? Copy(string name) => _given[name]?.DeepClone();

    private JsonObject Filled(string name, string defaults)
    {
        var filled = JsonNode.Parse(defaults)!.AsObject();
        foreach (var (key, value) in _given[name]?.AsObject() ?? [])
        {
            filled[key] = value?.DeepClone();
        }

        return filled;
    }
}

/// <param name="Size">Numbers in a vector.</param>
/// <param name="IsCosine">Vectors are stored with length 1; otherwise as they come, and compared by their dot product.</param>
internal sealed record DenseSettings(int Size, bool IsCosine);
