using Bot.Knowledge.Articles;
using Bot.Knowledge.Embeddings;
using Bot.Knowledge.Reading;
using Bot.Tests.Support;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Reading;

public sealed class ReaderModelTests : IDisposable
{
    private static readonly ModelTokenizer Tokenizer = new(LocalModelFiles.BesideProgram);

    private readonly ReaderModel _model = new(ReaderModelFile.BesideProgram, Tokenizer, Options.Create(new EmbeddingOptions()));

    public void Dispose() => _model.Dispose();

    [Theory]
    [MemberData(nameof(GoldenPair.All), MemberType = typeof(GoldenPair))]
    public void Its_tokens_are_those_of_the_reference_libraries(GoldenPair golden)
    {
        int[] ids = [101, .. IdsOf(golden.Question), 102, .. IdsOf(golden.Passage), 102];

        Assert.Equal(golden.IdCount, ids.Length);
        Assert.Equal(golden.Ids, ids.Take(golden.Ids.Length));
    }

    [Theory]
    [MemberData(nameof(GoldenPair.All), MemberType = typeof(GoldenPair))]
    public async Task Its_spans_and_scores_are_those_of_the_reference_libraries(GoldenPair golden)
    {
        var reading = await ReadAsync(golden.Question, golden.Passage, [new TextSpan(0, golden.Passage.Length)]);

        Assert.Equal(golden.NullScore, reading.NoAnswer, 0.3f);
        Assert.Equal(golden.Relevance, reading.Relevance, 0.3f);
        Assert.Equal(golden.SpanText, reading.Spans[0]?.Span.In(golden.Passage));
        Assert.Equal(golden.SpanScore ?? 0, reading.Spans[0]?.Score ?? 0, 0.3f);
    }

    [Fact]
    public async Task An_answer_lies_inside_one_sentence()
    {
        const string Passage = "The truce began on 4 May. It was signed in Lume by both commanders.";
        TextSpan[] sentences = [new(0, 25), new(26, Passage.Length)];

        var reading = await ReadAsync("Where was the truce signed?", Passage, sentences);

        Assert.All(reading.Spans.Zip(sentences), pair => Assert.True(pair.Second.Contains(pair.First!.Span)));
        Assert.Equal("Lume", reading.Spans[1]!.Span.In(Passage));
        Assert.True(reading.Spans[1]!.Score > reading.Spans[0]!.Score);
    }

    [Fact]
    public async Task A_passage_that_is_too_long_is_read_as_far_as_it_fits()
    {
        var passage = string.Concat(Enumerable.Repeat("The front did not move. ", 200)).TrimEnd();
        TextSpan[] sentences = [new(0, 23), new(passage.Length - 23, passage.Length)];

        var reading = await ReadAsync("Did the front move?", passage, sentences);

        Assert.NotNull(reading.Spans[0]);
        Assert.Null(reading.Spans[1]);
    }

    [Fact]
    public void A_missing_model_says_how_to_bring_it_back()
    {
        using var folder = new TempFolder();

        var failure = Assert.Throws<FileNotFoundException>(new ReaderModelFile(folder.Path).Find);

        Assert.Equal($"{folder["model.onnx"]}: this file of the reader model is missing. Build or publish the program again, or copy the file there from src/Bot.Knowledge/Reading/bot-reader-small-int8.", failure.Message);
    }

    private static IEnumerable<int> IdsOf(string text) => Tokenizer.EncodeWords(text).Select(token => token.Id);

    private async Task<TextReading> ReadAsync(string question, string passage, IReadOnlyList<TextSpan> sentences) =>
        (await _model.ReadAsync(question, [new ReaderText(passage, sentences)], TestContext.Current.CancellationToken))[0];
}
