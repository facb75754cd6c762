using System.Text.Json;

namespace Bot.Tests.Support.Qdrant;

/// <summary>Terms by number, with their weights: <c>{"indices": […], "values": […]}</c>.</summary>
internal static class SparseVector
{
    /// <param name="path">Where it stands in the request, for the complaint.</param>
    public static IReadOnlyDictionary<uint, float> Read(JsonElement vector, string path)
    {
        var indices = vector.GetProperty("indices").EnumerateArray().Select(index => index.GetUInt32()).ToList();
        var values = vector.GetProperty("values").EnumerateArray().Select(value => value.GetSingle()).ToList();
        if (indices.Count != values.Count)
        {
            throw QdrantError.Invalid($"{path}.values", "Validation error: must be the same length as indices [{}]");
        }

        return indices.Distinct().Count() == indices.Count
            ? indices.Zip(values).ToDictionary(term => term.First, term => term.Second)
            : throw QdrantError.Invalid($"{path}.indices", "Validation error: must be unique [{}]");
    }
}
