using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Qdrant;

/// <summary>The part of the REST interface that the stand-in speaks: each request with what becomes of it.</summary>
internal static class QdrantRoutes
{
    private static readonly string[] FieldTypes = ["keyword", "integer", "float", "bool", "datetime", "uuid", "text", "geo"];

    public static IReadOnlyList<QdrantRoute> All { get; } =
    [
        Read("GET", "/collections", call => call.Collections.List()),
        Read("GET", "/collections/{name}", call => call.Collection.Info()),
        Read("GET", "/collections/{name}/exists", call => call.Collections.Exists(call.Name)),
        Write("PUT", "/collections/{name}", call => call.Collections.Create(call.Name, call.Body)),
        Write("PATCH", "/collections/{name}", Update),
        Write("DELETE", "/collections/{name}", call => call.Collections.Delete(call.Name)),
        Read("GET", "/aliases", call => call.Collections.Aliases()),
        Read("GET", "/collections/{name}/aliases", call => call.Collections.Aliases(call.Name)),
        Write("POST", "/collections/aliases", call => call.Collections.ChangeAliases(call.Body.Root)),
        Write("PUT", "/collections/{name}/index", CreateIndex),
        Write("PUT", "/collections/{name}/points", call => call.Updated(Upsert(call, call.Body.Root))),
        Write("POST", "/collections/{name}/points/delete", call => call.Updated(call.Collection.Delete(call.Body.Root))),
        Write("POST", "/collections/{name}/points/payload", call => call.Updated(call.Collection.SetPayload(call.Body.Root, replaces: false))),
        Write("PUT", "/collections/{name}/points/payload", call => call.Updated(call.Collection.SetPayload(call.Body.Root, replaces: true))),
        Write("POST", "/collections/{name}/points/batch", Batch),
        Read("POST", "/collections/{name}/points", call => call.Collection.Retrieve(call.Body.Root)),
        Read("POST", "/collections/{name}/points/count", call => call.Collection.Count(call.Body.Root)),
        Read("POST", "/collections/{name}/points/scroll", call => call.Collection.Scroll(Checked(call.Body.Root))),
        Read("POST", "/collections/{name}/points/query", call => call.Collection.Query(Checked(call.Body.Root, "internal."))),
        Read("POST", "/collections/{name}/points/query/batch", QueryBatch),
        Read("POST", "/collections/{name}/points/query/groups", call => call.Collection.QueryGroups(Checked(call.Body.Root))),
        Read("POST", "/collections/{name}/facet", call => call.Collection.Facet(Checked(call.Body.Root))),
        Write("POST", "/collections/{name}/snapshots", call => call.Collection.CreateSnapshot(call.Name, DateTimeOffset.UtcNow)),
        Read("GET", "/collections/{name}/snapshots", call => call.Collection.Snapshots()),
    ];

    private static JsonNode Update(QdrantCall call)
    {
        var collection = call.Collection;
        if (call.Body.Root.EnumerateObject().FirstOrDefault(member => member.Name != "metadata") is { Value.ValueKind: not JsonValueKind.Undefined } other)
        {
            throw QdrantError.Unknown($"a change of {other.Name}");
        }

        collection.Settings.MergeMetadata(call.Body.Root.GetProperty("metadata"));
        return true;
    }

    private static JsonNode CreateIndex(QdrantCall call)
    {
        var schema = call.Body.Root.GetProperty("field_schema");
        return FieldTypes.Contains((schema.Find("type") ?? schema).ToString())
            ? call.Updated(call.Collection.CreateIndex(call.Body.Root.GetProperty("field_name").GetString()!, schema.Clone()))
            : throw call.Body.NoVariant("PayloadFieldSchema", schema);
    }

    private static JsonObject Upsert(QdrantCall call, JsonElement request)
    {
        var points = PointsToWrite.Read(call.Body, request);
        if (request.Find("update_mode") is not null)
        {
            throw QdrantError.Unknown("update_mode");
        }

        var collection = call.Collection;
        return collection.Upsert(points.For(collection.Settings), PointFilter.Read(request.Find("update_filter")));
    }

    private static JsonNode Batch(QdrantCall call) => new JsonArray([.. call.Body.Root.GetProperty("operations").EnumerateArray().Select(operation =>
    {
        var (name, request) = operation.EnumerateObject().Select(member => (member.Name, member.Value)).Single();
        return call.Updated(name switch
        {
            "upsert" => Upsert(call, request),
            "delete" => call.Collection.Delete(request),
            "set_payload" => call.Collection.SetPayload(request, replaces: false),
            "overwrite_payload" => call.Collection.SetPayload(request, replaces: true),
            _ => throw QdrantError.Unknown($"the operation {name}"),
        });
    })]);

    private static JsonNode QueryBatch(QdrantCall call)
    {
        var searches = call.Body.Root.GetProperty("searches").EnumerateArray().Select((search, number) => Checked(search, $"searches[{number}].internal.")).ToList();
        var collection = call.Collection;
        return new JsonArray([.. searches.Select(collection.Query)]);
    }

    private static JsonElement Checked(JsonElement request, string path = "")
    {
        PointSearch.Check(request, path);
        return request;
    }

    private static QdrantRoute Read(string method, string pattern, Func<QdrantCall, JsonNode> answer) => new(method, pattern, IsWrite: false, answer);

    private static QdrantRoute Write(string method, string pattern, Func<QdrantCall, JsonNode> answer) => new(method, pattern, IsWrite: true, answer);
}

/// <param name="IsWrite">A read-only key may not.</param>
internal sealed record QdrantRoute(string Method, string Pattern, bool IsWrite, Func<QdrantCall, JsonNode> Answer);

/// <summary>One request to answer.</summary>
/// <param name="Name">The collection or alias in the path.</param>
/// <param name="Waits">The answer comes when the write is done (<c>wait=true</c>).</param>
internal sealed record QdrantCall(CollectionSet Collections, string Name, bool Waits, RequestBody Body)
{
    public Collection Collection => Collections[Name];

    /// <summary>What a write answers. Here it is always done by then; the real server says so only when asked to wait.</summary>
    public JsonObject Updated(JsonObject done)
    {
        done["status"] = Waits ? "completed" : "acknowledged";
        return done;
    }
}
