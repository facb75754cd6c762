using System.Buffers;
using System.Numerics.Tensors;

namespace Bot.Knowledge.Indexing;

/// <summary>Unit vectors in one block of memory, searched exactly. Immutable, so that any number of threads may search while a successor is made.</summary>
public sealed class VectorTable
{
    private readonly long[] _ids;
    private readonly long[] _owners;
    private readonly float[] _values;

    private VectorTable(int dimensions, long[] ids, long[] owners, float[] values)
    {
        (Dimensions, _ids, _owners, _values) = (dimensions, ids, owners, values);
    }

    /// <summary>Numbers per vector.</summary>
    public int Dimensions { get; }

    public int Count => _ids.Length;

    /// <summary>What the vectors belong to, each once.</summary>
    public IEnumerable<long> Owners => _owners.Distinct();

    public static VectorTable Empty(int dimensions) => new(dimensions, [], [], []);

    /// <summary>A table without the vectors of the owners that <paramref name="keep"/> refuses, and with <paramref name="added"/> behind the others.</summary>
    /// <param name="added">With ids that ascend and are greater than all before.</param>
    public VectorTable With(Func<long, bool> keep, IReadOnlyList<VectorRow> added)
    {
        var kept = Enumerable.Range(0, Count).Where(row => keep(_owners[row])).ToArray();
        var count = kept.Length + added.Count;
        var (ids, owners, values) = (new long[count], new long[count], new float[(long)count * Dimensions]);
        for (var row = 0; row < kept.Length; row++)
        {
            (ids[row], owners[row]) = (_ids[kept[row]], _owners[kept[row]]);
            Row(kept[row]).CopyTo(values.AsSpan(row * Dimensions));
        }

        for (var row = 0; row < added.Count; row++)
        {
            (ids[kept.Length + row], owners[kept.Length + row]) = (added[row].Id, added[row].Owner);
            added[row].Vector.Span.CopyTo(values.AsSpan((kept.Length + row) * Dimensions, Dimensions));
        }

        return new VectorTable(Dimensions, ids, owners, values);
    }

    /// <summary>The ids whose vectors have the highest cosine with a unit vector, best first; among equals the smaller id first.</summary>
    public IReadOnlyList<VectorMatch> Nearest(ReadOnlySpan<float> vector, int limit)
    {
        var scores = ArrayPool<float>.Shared.Rent(Count);
        try
        {
            for (var row = 0; row < Count; row++)
            {
                scores[row] = TensorPrimitives.Dot(Row(row), vector);
            }

            return Best(scores.AsSpan(0, Count), limit);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    /// <summary>The cosine of one vector of the table with a unit vector.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such id.</exception>
    public float Cosine(long id, ReadOnlySpan<float> vector)
    {
        var row = Array.BinarySearch(_ids, id);
        return row >= 0 ? TensorPrimitives.Dot(Row(row), vector) : throw new KeyNotFoundException($"There is no vector {id}.");
    }

    private ReadOnlySpan<float> Row(int row) => _values.AsSpan(row * Dimensions, Dimensions);

    private List<VectorMatch> Best(ReadOnlySpan<float> scores, int limit)
    {
        // The worst of the best lies on top: by score, then the greater id.
        var best = new PriorityQueue<int, (float Score, int Row)>(Comparer<(float Score, int Row)>.Create((left, right) =>
            left.Score.CompareTo(right.Score) is var order and not 0 ? order : right.Row.CompareTo(left.Row)));
        var bar = float.NegativeInfinity;
        for (var row = 0; row < scores.Length; row++)
        {
            if (best.Count < limit)
            {
                best.Enqueue(row, (scores[row], row));
            }
            else if (scores[row] > bar)
            {
                best.DequeueEnqueue(row, (scores[row], row));
            }
            else
            {
                continue;
            }

            bar = best.Count < limit ? float.NegativeInfinity : scores[best.Peek()];
        }

        var matches = new List<VectorMatch>(best.Count);
        while (best.TryDequeue(out var row, out var key))
        {
            matches.Add(new VectorMatch(_ids[row], key.Score));
        }

        matches.Reverse();
        return matches;
    }
}

/// <param name="Owner">What the vector belongs to and leaves the table with.</param>
public readonly record struct VectorRow(long Id, long Owner, ReadOnlyMemory<float> Vector);

/// <param name="Cosine">−1 to 1.</param>
public readonly record struct VectorMatch(long Id, float Cosine);
