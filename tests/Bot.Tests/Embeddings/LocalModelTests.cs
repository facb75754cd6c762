using System.Numerics.Tensors;
using Bot.Tests.Support;

namespace Bot.Tests.Embeddings;

public class LocalModelTests(LocalModel model) : IClassFixture<LocalModel>
{
    [Theory]
    [MemberData(nameof(GoldenText.All), MemberType = typeof(GoldenText))]
    public async Task Its_vectors_are_those_of_the_reference_libraries(GoldenText golden)
    {
        var vectors = await model.Embedder.EmbedAsync([golden.Text], TestContext.Current.CancellationToken);

        Assert.InRange(TensorPrimitives.CosineSimilarity(vectors[0].Span[..16], golden.Embedding.ToArray()), 0.99f, 1.001f);
    }

    [Fact]
    public async Task A_text_has_the_same_vector_alone_and_among_others()
    {
        string[] texts = [.. GoldenText.Texts];

        var together = await model.Embedder.EmbedAsync(texts, TestContext.Current.CancellationToken);

        await Assert.AllAsync(texts, async (text, index) =>
        {
            var alone = await model.Embedder.EmbedAsync([text], TestContext.Current.CancellationToken);
            Assert.Equal(alone[0], together[index].ToArray());
        });
    }

    [Fact]
    public async Task Padding_in_a_shared_run_changes_a_vector_no_more_than_rounding()
    {
        using var sharing = new LocalModel(textsPerRun: 8);
        string[] texts = [.. GoldenText.Texts];

        var shared = await sharing.Embedder.EmbedAsync(texts, TestContext.Current.CancellationToken);
        var alone = await model.Embedder.EmbedAsync(texts, TestContext.Current.CancellationToken);

        Assert.All(alone.Zip(shared), pair => Assert.InRange(TensorPrimitives.Dot(pair.First.Span, pair.Second.Span), 0.97f, 1.001f));
    }

    [Fact]
    public async Task A_question_is_read_behind_the_prefix_of_the_model()
    {
        const string Question = "When was the ceasefire signed?";

        var question = await model.Embedder.EmbedQuestionAsync(Question, TestContext.Current.CancellationToken);

        var prefixed = await model.Embedder.EmbedAsync([$"Represent this sentence for searching relevant passages: {Question}"], TestContext.Current.CancellationToken);
        Assert.Equal(prefixed[0], question.ToArray());
    }

    [Fact]
    public async Task Cancelling_stops_the_embedding()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => model.Embedder.EmbedAsync(["a text"], cancelled.Token));
    }
}
