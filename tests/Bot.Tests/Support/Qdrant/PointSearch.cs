using System.Numerics.Tensors;
using System.Text.Json;

namespace Bot.Tests.Support.Qdrant;

internal readonly record struct RankedPoint(StoredPoint Point, float Score);

/// <summary>A query of the Query API as a ranking of points: exact, where the real server may take short cuts.</summary>
/// <remarks>Reciprocal rank fusion as recorded: a list adds 1 / (k + rank), ranks from 0, k = 2 unless given; with a weight w it adds 1 / ((rank + 1) / w + k − 1).</remarks>
internal sealed class PointSearch
{
    private const int DefaultLimit = 10;
    private const float DefaultK = 2;

    private readonly Collection _collection;
    private readonly JsonElement _query;
    private readonly IReadOnlyList<PointSearch> _prefetches;
    private readonly Func<StoredPoint, bool> _filter;

    /// <param name="outer">The filters of the queries around this one.</param>
    private PointSearch(Collection collection, JsonElement query, Func<StoredPoint, bool> outer)
    {
        (_collection, _query) = (collection, query);
        var own = PointFilter.Read(query.Find("filter"));
        _filter = point => outer(point) && own(point);
        Limit = query.Find("limit")?.GetInt32() ?? DefaultLimit;
        _prefetches = query.Find("prefetch") switch
        {
            null => [],
            { ValueKind: JsonValueKind.Array } several => [.. several.EnumerateArray().Select(prefetch => new PointSearch(collection, prefetch, _filter))],
            { } one => [new PointSearch(collection, one, _filter)],
        };
    }

    public int Limit { get; }

    public static PointSearch Read(Collection collection, JsonElement query) => new(collection, query, _ => true);

    /// <summary>Refuses what the real server refuses before it looks for the collection.</summary>
    public static void Check(JsonElement query, string path)
    {
        if (query.Find("limit") is { } limit && limit.GetInt64() < 1)
        {
            throw QdrantError.Invalid($"{path}limit", $"value {limit} invalid, must be 1 or larger");
        }

        if (query.Find("prefetch") is not null && query.Find("query") is null)
        {
            throw new QdrantError(400, "Bad request: A query is needed to merge the prefetches. Can't have prefetches without defining a query.");
        }
    }

    /// <summary>The points from the offset on, best first, as many as asked for.</summary>
    public IReadOnlyList<RankedPoint> Run()
    {
        var offset = _query.Find("offset")?.GetInt32() ?? 0;
        return [.. Rank().Skip(offset).Take(Limit)];
    }

    /// <summary>All points that the query reaches, best first; among equals the smaller id first.</summary>
    public IEnumerable<RankedPoint> Rank()
    {
        var threshold = _query.Find("score_threshold")?.GetSingle() ?? float.NegativeInfinity;
        // A score that is just the threshold does not pass, as recorded.
        return Scored().Where(point => point.Score > threshold).OrderByDescending(point => point.Score).ThenBy(point => point.Point.Id);
    }

    private IEnumerable<RankedPoint> Scored()
    {
        var query = _query.Find("query");
        if (query?.Find("nearest") is { } nearest)
        {
            query = query?.Find("mmr") is null ? nearest : throw QdrantError.Unknown("mmr");
        }

        if (_query.Find("lookup_from") is not null)
        {
            throw QdrantError.Unknown("lookup_from");
        }

        var fusion = query?.Find("fusion")?.GetString();
        return query switch
        {
            null => Candidates().Select(point => new RankedPoint(point, 0)),
            { ValueKind: JsonValueKind.Array } numbers => Dense(numbers),
            { } sparse when sparse.Find("indices") is not null => Sparse(sparse),
            { } rrf when rrf.Find("rrf") is { } settings => ReciprocalRanks(settings.Find("k")?.GetSingle() ?? DefaultK, settings.Find("weights")),
            _ when fusion == "rrf" => ReciprocalRanks(DefaultK, weights: null),
            _ when fusion == "dbsf" => Distributions(),
            { } other => throw QdrantError.Unknown($"the query {other.GetRawText()}"),
        };
    }

    /// <summary>With prefetches, a search looks only at what they found.</summary>
    private IEnumerable<StoredPoint> Candidates() => _prefetches.Count == 0
        ? _collection.Points.Where(_filter)
        : _prefetches.SelectMany(prefetch => prefetch.Run()).Select(found => found.Point).DistinctBy(point => point.Id);

    private IEnumerable<RankedPoint> Dense(JsonElement numbers)
    {
        var name = _query.Find("using")?.GetString() ?? "";
        if (!_collection.Settings.Dense.TryGetValue(name, out var settings))
        {
            throw QdrantError.NoVector(name);
        }

        var vector = numbers.EnumerateArray().Select(number => number.GetSingle()).ToArray();
        if (vector.Length != settings.Size)
        {
            throw QdrantError.WrongInput($"Vector dimension error: expected dim: {settings.Size}, got {vector.Length}");
        }

        vector = settings.IsCosine ? StoredPoint.Normalized(vector) : vector;
        return from point in Candidates()
               where point.Dense.ContainsKey(name)
               select new RankedPoint(point, TensorPrimitives.Dot<float>(vector, point.Dense[name]));
    }

    private IEnumerable<RankedPoint> Sparse(JsonElement query)
    {
        var name = _query.Find("using")?.GetString() ?? "";
        if (!_collection.Settings.Sparse.TryGetValue(name, out var hasIdf))
        {
            throw QdrantError.NoVector(name);
        }

        var terms = SparseVector.Read(query, "query");
        var weights = hasIdf ? _collection.WeighByRarity(name, terms) : terms;
        return from point in Candidates()
               where point.Sparse.ContainsKey(name)
               let shared = point.Sparse[name].Where(term => weights.ContainsKey(term.Key)).ToList()
               where shared.Count > 0
               select new RankedPoint(point, shared.Sum(term => term.Value * weights[term.Key]));
    }

    private IEnumerable<RankedPoint> ReciprocalRanks(float k, JsonElement? weights)
    {
        var ofList = weights?.EnumerateArray().Select(weight => weight.GetSingle()).ToArray();
        if (ofList is not null && ofList.Length != _prefetches.Count)
        {
            throw QdrantError.WrongInput($"{ofList.Length} weights are given for {_prefetches.Count} prefetches");
        }

        return Fuse(_prefetches.Select((prefetch, list) => prefetch.Run().Select((found, rank) =>
            found with { Score = ofList is null ? 1 / (k + rank) : ofList[list] > 0 ? 1 / (((rank + 1) / ofList[list]) + k - 1) : 0 })));
    }

    /// <summary>Distribution-based score fusion: each list's scores on a scale from three deviations below its mean to three above.</summary>
    private IEnumerable<RankedPoint> Distributions() => Fuse(_prefetches.Select(prefetch =>
    {
        var found = prefetch.Run();
        var mean = found.Count == 0 ? 0 : found.Average(point => point.Score);
        var deviation = found.Count < 2 ? 0 : Math.Sqrt(found.Sum(point => Math.Pow(point.Score - mean, 2)) / (found.Count - 1));
        return found.Select(point => point with { Score = deviation == 0 ? 0.5f : (float)((point.Score - mean + (3 * deviation)) / (6 * deviation)) });
    }));

    private static IEnumerable<RankedPoint> Fuse(IEnumerable<IEnumerable<RankedPoint>> lists) =>
        from found in lists.SelectMany(list => list)
        group found by found.Point.Id into same
        select new RankedPoint(same.First().Point, same.Sum(found => found.Score));
}
