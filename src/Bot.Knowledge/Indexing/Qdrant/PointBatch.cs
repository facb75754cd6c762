using System.Text.Json;

namespace Bot.Knowledge.Indexing.Qdrant;

/// <summary>Points for one request, each already as JSON, so that its size is known before it is sent.</summary>
internal sealed record PointBatch(IReadOnlyList<byte[]> Points)
{
    private static ReadOnlySpan<byte> Head => "{\"points\":["u8;

    private static ReadOnlySpan<byte> Tail => "]}"u8;

    /// <param name="maxBytes">Of a request; a point that alone has more goes alone.</param>
    public static IEnumerable<PointBatch> Of(IEnumerable<Point<PassagePayload>> points, int maxPoints, int maxBytes)
    {
        List<byte[]> batch = [];
        var size = 0;
        foreach (var point in points)
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(point, QdrantJson.Wire.PointPassagePayload);
            if (batch.Count > 0 && (batch.Count == maxPoints || size + json.Length + 1 > maxBytes))
            {
                yield return new PointBatch(batch);
                (batch, size) = ([], 0);
            }

            size += json.Length + 1;
            batch.Add(json);
        }

        if (batch.Count > 0)
        {
            yield return new PointBatch(batch);
        }
    }

    public byte[] ToJson()
    {
        var json = new byte[Head.Length + Points.Sum(point => point.Length + 1) - 1 + Tail.Length];
        var rest = json.AsSpan();
        Head.CopyTo(rest);
        rest = rest[Head.Length..];
        for (var place = 0; place < Points.Count; place++)
        {
            if (place > 0)
            {
                rest[0] = (byte)',';
                rest = rest[1..];
            }

            Points[place].CopyTo(rest);
            rest = rest[Points[place].Length..];
        }

        Tail.CopyTo(rest);
        return json;
    }

    /// <summary>The same points in two batches.</summary>
    public (PointBatch First, PointBatch Second) Halves() =>
        (new PointBatch([.. Points.Take(Points.Count / 2)]), new PointBatch([.. Points.Skip(Points.Count / 2)]));
}
