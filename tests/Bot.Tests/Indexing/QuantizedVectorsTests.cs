using System.Numerics.Tensors;
using Bot.Knowledge.Indexing;
using CsCheck;

namespace Bot.Tests.Indexing;

public class QuantizedVectorsTests
{
    private static readonly Gen<float[]> UnitVector = Gen.Float[-1, 1].Array[384].Where(numbers => TensorPrimitives.Norm(numbers) > 0.1f).Select(numbers =>
    {
        TensorPrimitives.Divide(numbers, TensorPrimitives.Norm(numbers), numbers);
        return numbers;
    });

    [Fact]
    public void A_cosine_read_from_bytes_is_the_vectors_own_within_a_hundredth() => Gen.Select(UnitVector.Array[0, 5], UnitVector).Sample((vectors, query) =>
    {
        var bytes = QuantizedVectors.Write([.. vectors.Select(vector => (ReadOnlyMemory<float>)vector)]);

        var cosines = QuantizedVectors.Cosines(bytes, query);

        Assert.All(vectors.Zip(cosines), pair => Assert.Equal(TensorPrimitives.Dot<float>(pair.First, query), pair.Second, 0.01f));
        Assert.Equal(vectors.Length, cosines.Length);
    });
}
