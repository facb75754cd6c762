using Bot.Knowledge.Embeddings;
using Bot.Tests.Support;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Embeddings;

public class TextEmbedderTests
{
    [Fact]
    public async Task Vectors_come_in_the_order_of_the_texts_across_batches()
    {
        using var generator = new HashingEmbeddingGenerator();
        string[] texts = ["ceasefire", "accord", "envoy", "negotiation", "x"];

        var vectors = await Embedder(generator, batchSize: 2).EmbedAsync(texts, TestContext.Current.CancellationToken);

        Assert.Equal(texts.Select(generator.Vector), vectors.Select(vector => vector.ToArray()));
    }

    [Fact]
    public async Task No_call_of_the_model_brings_more_texts_than_a_batch()
    {
        using var generator = new FixedEmbeddingGenerator(2, [1, 0], [0, 1]);

        await Embedder(generator, batchSize: 2).EmbedAsync(["a", "b", "c", "d"], TestContext.Current.CancellationToken);

        Assert.Equal([2, 2], generator.Calls);
    }

    [Fact]
    public async Task No_texts_need_no_model()
    {
        using var generator = new FixedEmbeddingGenerator(2);

        Assert.Empty(await Embedder(generator).EmbedAsync([], TestContext.Current.CancellationToken));
        Assert.Empty(generator.Calls);
    }

    [Fact]
    public async Task A_model_without_a_question_prefix_reads_the_bare_question()
    {
        using var generator = new HashingEmbeddingGenerator();

        var vector = await Embedder(generator).EmbedQuestionAsync("Who?", TestContext.Current.CancellationToken);

        Assert.Equal(generator.Vector("Who?"), vector.ToArray());
    }

    [Fact]
    public async Task A_question_that_was_just_read_is_not_read_again()
    {
        using var generator = new HashingEmbeddingGenerator();
        var embedder = Embedder(generator);

        var first = await embedder.EmbedQuestionAsync("Who?", TestContext.Current.CancellationToken);
        await embedder.EmbedQuestionAsync("Where?", TestContext.Current.CancellationToken);
        var again = await embedder.EmbedQuestionAsync("Who?", TestContext.Current.CancellationToken);

        Assert.Equal(first, again);
        Assert.Equal(2, generator.Texts);
    }

    [Fact]
    public async Task Questions_of_long_ago_are_forgotten()
    {
        using var generator = new HashingEmbeddingGenerator();
        var embedder = Embedder(generator);

        foreach (var number in Enumerable.Range(0, 17).Append(0))
        {
            await embedder.EmbedQuestionAsync($"Question {number}?", TestContext.Current.CancellationToken);
        }

        Assert.Equal(18, generator.Texts);
    }

    [Fact]
    public async Task Warming_up_always_asks_the_model()
    {
        using var generator = new HashingEmbeddingGenerator();
        var embedder = Embedder(generator);

        await embedder.WarmUpAsync(TestContext.Current.CancellationToken);
        await embedder.WarmUpAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, generator.Texts);
    }

    [Fact]
    public async Task Vectors_are_scaled_to_length_one()
    {
        using var generator = new FixedEmbeddingGenerator(2, [3, 4]);

        var vectors = await Embedder(generator).EmbedAsync(["a text"], TestContext.Current.CancellationToken);

        Assert.Equal([0.6f, 0.8f], vectors[0].ToArray());
    }

    [Fact]
    public void A_model_that_does_not_tell_its_dimensions_is_refused()
    {
        using var generator = new FixedEmbeddingGenerator(dimensions: null);

        var failure = Assert.Throws<InvalidOperationException>(() => Embedder(generator));

        Assert.Equal("The embedding generator FixedEmbeddingGenerator does not tell its model's name and dimensions. Register one whose EmbeddingGeneratorMetadata names both.", failure.Message);
    }

    [Fact]
    public async Task A_vector_of_other_dimensions_than_announced_is_refused()
    {
        using var generator = new FixedEmbeddingGenerator(2, [1, 0, 0]);

        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => Embedder(generator).EmbedAsync(["a text"], TestContext.Current.CancellationToken));

        Assert.Equal("The embedding model \"fixed\" gave a vector of 3 numbers, but 2 were announced. Check the settings under Knowledge:Embeddings.", failure.Message);
    }

    [Fact]
    public async Task Fewer_vectors_than_texts_are_refused()
    {
        using var generator = new FixedEmbeddingGenerator(2, [1, 0]);

        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => Embedder(generator).EmbedAsync(["a", "b"], TestContext.Current.CancellationToken));

        Assert.Equal("The embedding model \"fixed\" gave 1 vectors for 2 texts. Check the settings under Knowledge:Embeddings.", failure.Message);
    }

    [Theory]
    [InlineData(float.NaN, 1f)]
    [InlineData(float.PositiveInfinity, 1f)]
    [InlineData(0f, 0f)]
    public async Task A_vector_without_a_direction_is_refused(float first, float second)
    {
        using var generator = new FixedEmbeddingGenerator(2, [first, second]);

        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => Embedder(generator).EmbedAsync(["a text"], TestContext.Current.CancellationToken));

        Assert.StartsWith("The embedding model \"fixed\" gave a vector that points nowhere", failure.Message, StringComparison.Ordinal);
    }

    private static TextEmbedder Embedder(IEmbeddingGenerator<string, Embedding<float>> generator, int batchSize = 16) =>
        new(generator, Options.Create(new EmbeddingOptions { BatchSize = batchSize }));
}
