using System.Text.Json;

namespace Bot.Tests.Support.Qdrant;

/// <summary>The points of an upsert, read and checked as the real server does: shapes first, then the collection's names and sizes; one wrong point refuses them all.</summary>
internal sealed class PointsToWrite
{
    private readonly IReadOnlyList<(PointId Id, IReadOnlyDictionary<string, float[]> Dense, IReadOnlyDictionary<string, IReadOnlyDictionary<uint, float>> Sparse, IReadOnlyDictionary<string, JsonElement> Payload)> _points;

    private PointsToWrite(IEnumerable<(JsonElement Id, IEnumerable<(string Name, JsonElement Value)> Vectors, JsonElement? Payload)> points)
    {
        _points = [.. points.Select((point, number) =>
        {
            var sparse = point.Vectors.Where(vector => vector.Value.ValueKind == JsonValueKind.Object).ToDictionary(
                vector => vector.Name, vector => SparseVector.Read(vector.Value, $"points[{number}].vector.?"));
            var dense = point.Vectors.Where(vector => vector.Value.ValueKind == JsonValueKind.Array).ToDictionary(
                vector => vector.Name, vector => vector.Value.EnumerateArray().Select(value => value.GetSingle()).ToArray());
            return (PointId.Read(point.Id), dense, sparse, StoredPoint.ReadPayload(point.Payload));
        })];
    }

    public static PointsToWrite Read(RequestBody body, JsonElement upsert)
    {
        if (upsert.Find("points") is { } points)
        {
            return new PointsToWrite(points.EnumerateArray().Select(point => (point.GetProperty("id"), Vectors(point.GetProperty("vector")), point.Find("payload"))));
        }

        if (upsert.Find("batch") is { } batch)
        {
            var (payloads, vectors) = (batch.Find("payloads")?.EnumerateArray().ToList(), batch.GetProperty("vectors"));
            return new PointsToWrite(batch.GetProperty("ids").EnumerateArray().Select((id, number) => (
                id,
                vectors.ValueKind == JsonValueKind.Array ? [("", vectors[number])] : vectors.EnumerateObject().Select(vector => (vector.Name, vector.Value[number])),
                payloads?[number] is { ValueKind: JsonValueKind.Object } payload ? payload : (JsonElement?)null)));
        }

        throw body.NoVariant("PointInsertOperations", upsert);
    }

    public IReadOnlyList<StoredPoint> For(CollectionSettings settings) => _points.Count == 0
        ? throw new QdrantError(400, "Bad request: Empty update request")
        : [.. _points.Select(point => new StoredPoint(point.Id, 0, point.Dense.ToDictionary(vector => vector.Key, vector => Fit(settings, vector.Key, vector.Value)), Known(settings, point.Sparse), point.Payload))];

    private static float[] Fit(CollectionSettings settings, string name, float[] vector)
    {
        if (!settings.Dense.TryGetValue(name, out var wanted))
        {
            throw QdrantError.NoVector(name);
        }

        if (vector.Length != wanted.Size)
        {
            throw QdrantError.WrongInput($"Vector dimension error: expected dim: {wanted.Size}, got {vector.Length}{(name.Length == 0 ? "" : $" for vector '{name}'")}");
        }

        return wanted.IsCosine ? StoredPoint.Normalized(vector) : vector;
    }

    private static IReadOnlyDictionary<string, IReadOnlyDictionary<uint, float>> Known(CollectionSettings settings, IReadOnlyDictionary<string, IReadOnlyDictionary<uint, float>> vectors) =>
        vectors.Keys.FirstOrDefault(name => !settings.Sparse.ContainsKey(name)) is { } unknown ? throw QdrantError.NoVector(unknown) : vectors;

    private static IEnumerable<(string Name, JsonElement Value)> Vectors(JsonElement vector) =>
        vector.ValueKind == JsonValueKind.Array ? [("", vector)] : vector.EnumerateObject().Select(named => (named.Name, named.Value));
}
