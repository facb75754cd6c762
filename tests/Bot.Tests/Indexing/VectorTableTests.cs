using System.Numerics.Tensors;
using Bot.Knowledge.Indexing;
using CsCheck;

namespace Bot.Tests.Indexing;

public class VectorTableTests
{
    private const int Dimensions = 5;

    // Few different numbers, so that equal cosines are common.
    private static readonly Gen<float[]> Vector = Gen.Int[-1, 1].Select(number => (float)number).Array[Dimensions];

    [Fact]
    public void The_nearest_are_those_that_sorting_all_would_give() => Gen.Select(Vector.Array[0, 60], Vector, Gen.Int[1, 70]).Sample((vectors, question, limit) =>
    {
        var expected = vectors
            .Select((vector, index) => new VectorMatch(index, TensorPrimitives.Dot<float>(vector, question)))
            .OrderByDescending(match => match.Cosine).ThenBy(match => match.Id).Take(limit);

        Assert.Equal(expected, Table(vectors).Nearest(question, limit));
    });

    [Fact]
    public void A_successor_holds_what_was_kept_and_what_was_added_and_leaves_the_first_as_it_was()
    {
        var first = Table([[1, 0, 0, 0, 0], [0, 1, 0, 0, 0], [0, 0, 1, 0, 0]]);

        var second = first.With(owner => owner != 1, [new VectorRow(7, 7, new float[] { 0, 0, 0, 1, 0 })]);

        Assert.Equal([0L, 2L, 7L], second.Owners);
        Assert.Equal(1, second.Cosine(7, [0, 0, 0, 1, 0]));
        Assert.Throws<KeyNotFoundException>(() => second.Cosine(1, [0, 1, 0, 0, 0]));
        Assert.Equal(1, first.Cosine(1, [0, 1, 0, 0, 0]));
    }

    private static VectorTable Table(float[][] vectors) =>
        VectorTable.Empty(Dimensions).With(_ => true, [.. vectors.Select((vector, index) => new VectorRow(index, index, vector))]);
}
