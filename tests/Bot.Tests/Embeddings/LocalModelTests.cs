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
    public async Task Texts_of_many_lengths_keep_their_places()
    {
        string[] texts = [.. GoldenText.Texts.Reverse()];

        var together = await model.Embedder.EmbedAsync(texts, TestContext.Current.CancellationToken);

        for (var index = 0; index < texts.Length; index++)
        {
            var alone = await model.Embedder.EmbedAsync([texts[index]], TestContext.Current.CancellationToken);
            Assert.InRange(TensorPrimitives.CosineSimilarity(together[index].Span, alone[0].Span), 0.97f, 1.001f);
        }
    }

    [Fact]
    public async Task A_question_is_read_behind_the_prefix_of_the_model()
    {
        const string Question = "When was the ceasefire signed?";

        var question = await model.Embedder.EmbedQuestionAsync(Question, TestContext.Current.CancellationToken);

        var prefixed = await model.Embedder.EmbedAsync([$"Represent this sentence for searching relevant passages: {Question}"], TestContext.Current.CancellationToken);
        Assert.Equal(prefixed[0], question.ToArray());
    }
}
