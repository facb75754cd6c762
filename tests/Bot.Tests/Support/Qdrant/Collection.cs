using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Qdrant;

/// <summary>A collection's points and what is done with them. Writes come one after the other; a reader may see a request half done, as with the real server, which promises no more.</summary>
internal sealed class Collection(CollectionSettings settings)
{
    private readonly Lock _writing = new();
    private readonly List<JsonObject> _snapshots = [];

    private ImmutableSortedDictionary<PointId, StoredPoint> _points = ImmutableSortedDictionary<PointId, StoredPoint>.Empty;
    private ImmutableSortedDictionary<string, JsonElement> _indexes = ImmutableSortedDictionary<string, JsonElement>.Empty;
    private long _operation;

    public CollectionSettings Settings => settings;

    /// <summary>By ascending id.</summary>
    public IEnumerable<StoredPoint> Points => _points.Values;

    public JsonObject Info()
    {
        var points = _points;
        return new JsonObject
        {
            ["status"] = "green",
            ["optimizer_status"] = "ok",
            ["indexed_vectors_count"] = 0,
            ["points_count"] = points.Count,
            ["segments_count"] = 1,
            ["config"] = settings.ToJson(),
            ["payload_schema"] = new JsonObject(_indexes.Select(index => KeyValuePair.Create(index.Key, (JsonNode?)IndexJson(index.Key, index.Value)))),
            ["update_queue"] = new JsonObject { ["length"] = 0 },
        };
    }

    public JsonObject CreateIndex(string field, JsonElement schema)
    {
        lock (_writing)
        {
            _indexes = _indexes.SetItem(field, schema);
            return Done();
        }
    }

    /// <param name="filter">Points that are there already are replaced only where they pass it.</param>
    public JsonObject Upsert(IReadOnlyList<StoredPoint> points, Func<StoredPoint, bool> filter)
    {
        lock (_writing)
        {
            var done = Done();
            foreach (var point in points.Where(point => !_points.TryGetValue(point.Id, out var old) || filter(old)))
            {
                _points = _points.SetItem(point.Id, point with { Version = _operation });
            }

            return done;
        }
    }

    public JsonObject Delete(JsonElement selector)
    {
        lock (_writing)
        {
            foreach (var point in Select(selector).ToList())
            {
                _points = _points.Remove(point.Id);
            }

            return Done();
        }
    }

    /// <param name="replaces">The payload is the new one alone; otherwise it is merged into the old.</param>
    public JsonObject SetPayload(JsonElement selector, bool replaces)
    {
        lock (_writing)
        {
            foreach (var id in selector.Find("points")?.EnumerateArray().Select(PointId.Read).Where(id => !_points.ContainsKey(id)) ?? [])
            {
                throw new QdrantError(404, $"Not found: No point with id {id} found");
            }

            var done = Done();
            var changes = StoredPoint.ReadPayload(selector.GetProperty("payload"));
            foreach (var point in Select(selector).ToList())
            {
                var payload = replaces ? changes : point.Payload.Where(entry => !changes.ContainsKey(entry.Key)).Concat(changes).ToDictionary();
                _points = _points.SetItem(point.Id, point with { Payload = payload, Version = _operation });
            }

            return done;
        }
    }

    public JsonArray Retrieve(JsonElement request)
    {
        var (points, payload, vectors) = (_points, WithPayload(request, byDefault: true), WithVectors(request));
        return new JsonArray([.. request.GetProperty("ids").EnumerateArray()
            .Select(id => points.GetValueOrDefault(PointId.Read(id)))
            .OfType<StoredPoint>()
            .Select(point => point.ToJson(payload, vectors))]);
    }

    public JsonObject Count(JsonElement request) => new() { ["count"] = _points.Values.Count(PointFilter.Read(request.Find("filter"))) };

    public JsonObject Scroll(JsonElement request)
    {
        var (payload, vectors, limit) = (WithPayload(request, byDefault: true), WithVectors(request), request.Find("limit")?.GetInt32() ?? 10);
        var found = _points.Values.Where(PointFilter.Read(request.Find("filter")));
        if (request.Find("order_by") is { } order)
        {
            return new JsonObject { ["points"] = Ordered(found, order, limit, payload, vectors), ["next_page_offset"] = null };
        }

        PointId? from = request.Find("offset") is { } offset ? PointId.Read(offset) : null;
        var page = found.SkipWhile(point => from is { } first && point.Id.CompareTo(first) < 0).Take(limit + 1).ToList();
        return new JsonObject
        {
            ["points"] = new JsonArray([.. page.Take(limit).Select(point => point.ToJson(payload, vectors))]),
            ["next_page_offset"] = page.Count > limit ? page[limit].Id.ToJson() : null,
        };
    }

    public JsonObject Query(JsonElement request)
    {
        var (payload, vectors) = (WithPayload(request, byDefault: false), WithVectors(request));
        return new JsonObject { ["points"] = new JsonArray([.. PointSearch.Read(this, request).Run().Select(found => Hit(found, payload, vectors))]) };
    }

    public JsonObject QueryGroups(JsonElement request)
    {
        var (payload, vectors, key) = (WithPayload(request, byDefault: false), WithVectors(request), request.GetProperty("group_by").GetString()!);
        var search = PointSearch.Read(this, request);
        var groups = from found in search.Rank()
                     from value in found.Point.Values(key)
                     where value.ValueKind is JsonValueKind.String or JsonValueKind.Number
                     group found by value.ToString() into hits
                     select new JsonObject
                     {
                         ["id"] = JsonNode.Parse(hits.First().Point.Values(key).First(value => value.ToString() == hits.Key).GetRawText()),
                         ["hits"] = new JsonArray([.. hits.Take(request.Find("group_size")?.GetInt32() ?? 3).Select(found => Hit(found, payload, vectors))]),
                     };
        return new JsonObject { ["groups"] = new JsonArray([.. groups.Take(search.Limit)]) };
    }

    public JsonObject Facet(JsonElement request)
    {
        var key = request.GetProperty("key").GetString()!;
        if (!_indexes.ContainsKey(key))
        {
            throw new QdrantError(400, $"Bad request: Index required but not found for \"{key}\". Help: Create an index for this key.");
        }

        var hits = _points.Values.Where(PointFilter.Read(request.Find("filter")))
            .SelectMany(point => point.Values(key).Where(value => value.ValueKind == JsonValueKind.String))
            .CountBy(value => value.GetString()!)
            .OrderByDescending(hit => hit.Value).ThenBy(hit => hit.Key, StringComparer.Ordinal)
            .Take(request.Find("limit")?.GetInt32() ?? 10)
            .Select(hit => new JsonObject { ["value"] = hit.Key, ["count"] = hit.Value });
        return new JsonObject { ["hits"] = new JsonArray([.. hits]) };
    }

    /// <summary>Takes the whole content down, and keeps of it what a list of snapshots shows.</summary>
    public JsonObject CreateSnapshot(string name, DateTimeOffset now)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(_points.Values);
        var snapshot = new JsonObject
        {
            ["name"] = $"{name}-{now:yyyy-MM-dd-HH-mm-ss}.snapshot",
            ["creation_time"] = now.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
            ["size"] = content.Length,
            ["checksum"] = Convert.ToHexStringLower(SHA256.HashData(content)),
        };
        lock (_writing)
        {
            _snapshots.Add(snapshot);
        }

        return (JsonObject)snapshot.DeepClone();
    }

    public JsonArray Snapshots()
    {
        lock (_writing)
        {
            return new JsonArray([.. _snapshots.Select(snapshot => snapshot.DeepClone())]);
        }
    }

    /// <summary>Weights times ln(1 + (N − n + 0.5) / (n + 0.5)), with N the points that have this vector and n those of them that hold the term.</summary>
    public IReadOnlyDictionary<uint, float> WeighByRarity(string vector, IReadOnlyDictionary<uint, float> weights)
    {
        var documents = _points.Values.Where(point => point.Sparse.ContainsKey(vector)).Select(point => point.Sparse[vector]).ToList();
        return weights.ToDictionary(term => term.Key, term =>
        {
            var holders = documents.Count(document => document.ContainsKey(term.Key));
            return term.Value * (float)Math.Log(1 + ((documents.Count - holders + 0.5) / (holders + 0.5)));
        });
    }

    private static JsonObject Hit(RankedPoint found, Selection payload, Selection vectors)
    {
        var hit = found.Point.ToJson(payload, vectors);
        hit["version"] = found.Point.Version;
        hit["score"] = found.Score;
        return hit;
    }

    private static Selection WithPayload(JsonElement request, bool byDefault) => Selection.Read(request.Find("with_payload"), byDefault);

    private static Selection WithVectors(JsonElement request) => Selection.Read(request.Find("with_vector") ?? request.Find("with_vectors"), byDefault: false);

    /// <summary>The first by value and id; among equals they come out by descending id.</summary>
    private JsonArray Ordered(IEnumerable<StoredPoint> points, JsonElement order, int limit, Selection payload, Selection vectors)
    {
        var key = order.ValueKind == JsonValueKind.String ? order.GetString()! : order.GetProperty("key").GetString()!;
        var isDescending = order.Find("direction")?.GetString() == "desc";
        if (order.Find("start_from") is not null)
        {
            throw QdrantError.Unknown("start_from");
        }

        if (!_indexes.ContainsKey(key))
        {
            throw new QdrantError(400, $"Bad request: No range index for `order_by` key: `{key}`. Please create one to use `order_by`.");
        }

        var placed = from point in points
                     from value in point.Values(key)
                     let place = PointFilter.Place(value)
                     where place is not null
                     orderby isDescending ? -place : place, point.Id
                     select (Point: point, Value: value, Place: place);
        var page = placed.Take(limit).GroupBy(entry => entry.Place).SelectMany(same => same.OrderByDescending(entry => entry.Point.Id));
        return new JsonArray([.. page.Select(entry =>
        {
            var json = entry.Point.ToJson(payload, vectors);
            json["order_value"] = JsonNode.Parse(entry.Value.GetRawText());
            return json;
        })]);
    }

    private IEnumerable<StoredPoint> Select(JsonElement selector) => selector.Find("points") is { } ids
        ? ids.EnumerateArray().Select(id => _points.GetValueOrDefault(PointId.Read(id))).OfType<StoredPoint>()
        : _points.Values.Where(PointFilter.Read(selector.GetProperty("filter")));

    private JsonObject IndexJson(string field, JsonElement schema)
    {
        var type = (schema.Find("type") ?? schema).GetString();
        var json = new JsonObject { ["data_type"] = type, ["points"] = _points.Values.Count(point => point.Values(field).Any(value => Fits(value, type))) };
        if (schema.ValueKind == JsonValueKind.Object)
        {
            json["params"] = JsonObject.Create(schema);
        }

        return json;
    }

    private static bool Fits(JsonElement value, string? type) => type switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "float" => value.ValueKind == JsonValueKind.Number,
        "bool" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "datetime" => value.ValueKind == JsonValueKind.String && PointFilter.Place(value) is not null,
        "uuid" => value.ValueKind == JsonValueKind.String && value.TryGetGuid(out _),
        _ => value.ValueKind == JsonValueKind.String,
    };

    private JsonObject Done() => new() { ["operation_id"] = ++_operation, ["status"] = "completed" };
}
