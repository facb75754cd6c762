using System.Globalization;
using System.Text.Json;

namespace Bot.Tests.Support.Qdrant;

/// <summary>A filter as a test of one point. An unknown key is refused, as it would otherwise widen a search or a deletion.</summary>
internal static class PointFilter
{
    private static readonly string[] Clauses = ["must", "should", "must_not", "min_should"];

    /// <summary>All points, when no filter is given.</summary>
    public static Func<StoredPoint, bool> Read(JsonElement? filter)
    {
        if (filter is not { ValueKind: not JsonValueKind.Null } given)
        {
            return _ => true;
        }

        if (given.ValueKind != JsonValueKind.Object || given.EnumerateObject().FirstOrDefault(property => !Clauses.Contains(property.Name)) is { Value.ValueKind: not JsonValueKind.Undefined })
        {
            throw new QdrantError(400, $"Format error in JSON body: unknown field in the filter, expected one of {string.Join(", ", Clauses)}");
        }

        var (must, should, mustNot) = (Conditions(given, "must"), Conditions(given, "should"), Conditions(given, "must_not"));
        Func<StoredPoint, bool> enough = _ => true;
        if (given.Find("min_should") is { } atLeast)
        {
            var (conditions, count) = (Conditions(atLeast, "conditions"), atLeast.GetProperty("min_count").GetInt32());
            enough = point => conditions.Count(condition => condition(point)) >= count;
        }

        return point => must.All(condition => condition(point))
            && (should.Count == 0 || should.Any(condition => condition(point)))
            && !mustNot.Any(condition => condition(point))
            && enough(point);
    }

    private static List<Func<StoredPoint, bool>> Conditions(JsonElement filter, string clause) => filter.Find(clause) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } several => [.. several.EnumerateArray().Select(Condition)],
        { } one => [Condition(one)],
    };

    private static Func<StoredPoint, bool> Condition(JsonElement condition)
    {
        if (condition.Find("key") is { } key)
        {
            return Field(key.GetString()!, condition);
        }

        if (condition.Find("has_id") is { } ids)
        {
            var set = ids.EnumerateArray().Select(PointId.Read).ToHashSet();
            return point => set.Contains(point.Id);
        }

        if (condition.Find("is_empty")?.GetProperty("key").GetString() is { } empty)
        {
            return point => point.Values(empty).All(value => value.ValueKind == JsonValueKind.Null);
        }

        if (condition.Find("is_null")?.GetProperty("key").GetString() is { } unset)
        {
            return point => point.Values(unset).Any(value => value.ValueKind == JsonValueKind.Null);
        }

        if (condition.Find("has_vector")?.GetString() is { } vector)
        {
            return point => point.Dense.ContainsKey(vector) || point.Sparse.ContainsKey(vector);
        }

        return Clauses.Any(clause => condition.Find(clause) is not null)
            ? Read(condition)
            : throw new QdrantError(400, "Format error in JSON body: data did not match any variant of untagged enum Condition");
    }

    private static Func<StoredPoint, bool> Field(string key, JsonElement condition)
    {
        if (condition.Find("match") is { } match)
        {
            var matches = Match(match);
            return point => point.Values(key).Any(matches);
        }

        if (condition.Find("range") is { } range)
        {
            var isWithin = Range(range);
            return point => point.Values(key).Any(isWithin);
        }

        throw QdrantError.Unknown($"the condition {condition.GetRawText()}");
    }

    private static Func<JsonElement, bool> Match(JsonElement match)
    {
        if (match.Find("value") is { } one)
        {
            return value => JsonElement.DeepEquals(value, one);
        }

        if (match.Find("any") is { } any)
        {
            return value => any.EnumerateArray().Any(wanted => JsonElement.DeepEquals(value, wanted));
        }

        if (match.Find("except") is { } except)
        {
            return value => !except.EnumerateArray().Any(unwanted => JsonElement.DeepEquals(value, unwanted));
        }

        throw QdrantError.Unknown($"the match {match.GetRawText()}");
    }

    private static Func<JsonElement, bool> Range(JsonElement range)
    {
        var bounds = range.EnumerateObject().Where(bound => bound.Value.ValueKind != JsonValueKind.Null)
            .Select(bound => (bound.Name, Value: Place(bound.Value) ?? throw new QdrantError(400, "Format error in JSON body: data did not match any variant of untagged enum RangeInterface")))
            .ToList();
        return value => Place(value) is { } place && bounds.All(bound => bound.Name switch
        {
            "gt" => place > bound.Value,
            "gte" => place >= bound.Value,
            "lt" => place < bound.Value,
            "lte" => place <= bound.Value,
            _ => throw new QdrantError(400, $"Format error in JSON body: unknown field `{bound.Name}`"),
        });
    }

    /// <summary>Where a value stands on a line: a number as it is, a moment in microseconds.</summary>
    public static double? Place(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.String when DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) => moment.UtcTicks / 10d,
        _ => null,
    };
}
