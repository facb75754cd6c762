using System.Diagnostics;
using System.Numerics.Tensors;
using Bot.Knowledge.Indexing;

namespace Bot.Benchmarks;

/// <summary>The product's vector search against a loop over the numbers, on the same 10,000 vectors; both give the best 50.</summary>
internal static class SearchBenchmark
{
    private const int Vectors = 10_000;
    private const int Dimensions = 384;
    private const int Limit = 50;
    private const int Rounds = 200;

    public static Task<IReadOnlyList<Figure>> RunAsync(CancellationToken cancellationToken)
    {
        var random = new Random(1);
        float[][] vectors = [.. Enumerable.Range(0, Vectors).Select(_ => UnitVector(random))];
        var table = VectorTable.Empty(Dimensions).With(_ => true, [.. vectors.Select((vector, index) => new VectorRow(index, index, vector))]);
        var (ours, plain) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var question = UnitVector(random);
            var start = Stopwatch.GetTimestamp();
            var found = table.Nearest(question, Limit);
            ours.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);

            start = Stopwatch.GetTimestamp();
            var expected = PlainNearest(vectors, question);
            plain.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (found[0].Id != expected[0])
            {
                throw new BenchmarkException("The vector search and the plain loop do not agree on the nearest vector.");
            }
        }

        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new Figure("Vector search over a plain scalar loop", Figure.Median(plain) / Figure.Median(ours), "×",
                $"{Figure.Number(Figure.Median(ours))} against {Figure.Number(Figure.Median(plain))} ms, {Vectors:N0} vectors of {Dimensions} numbers") { AtLeast = 3 },
        ]);
    }

    private static int[] PlainNearest(float[][] vectors, float[] question)
    {
        var scores = new float[vectors.Length];
        for (var row = 0; row < vectors.Length; row++)
        {
            var vector = vectors[row];
            var sum = 0f;
            for (var number = 0; number < vector.Length; number++)
            {
                sum += vector[number] * question[number];
            }

            scores[row] = -sum;
        }

        int[] rows = [.. Enumerable.Range(0, vectors.Length)];
        Array.Sort(scores, rows);
        return rows[..Limit];
    }

    private static float[] UnitVector(Random random)
    {
        var vector = new float[Dimensions];
        for (var number = 0; number < vector.Length; number++)
        {
            vector[number] = (random.NextSingle() * 2) - 1;
        }

        TensorPrimitives.Divide(vector, TensorPrimitives.Norm(vector), vector);
        return vector;
    }
}
