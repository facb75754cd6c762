using Bot.Knowledge.Articles;
using Bot.Knowledge.Reading;
using Bot.Knowledge.Retrieval;
using CsCheck;

namespace Bot.Tests.Reading;

public class ReadingWindowTests
{
    [Fact]
    public void It_grows_to_the_better_neighbour_as_long_as_the_tokens_fit()
    {
        var window = ReadingWindow.Around(PassageOf(5), [0.1, 0.5, 0.9, 0.6, 0.2], [10, 10, 10, 10, 10], maxTokens: 30);

        Assert.Equal((1, 3), (window.First, window.Count));
    }

    [Fact]
    public void A_sentence_that_does_not_fit_is_not_jumped_over()
    {
        var window = ReadingWindow.Around(PassageOf(4), [0.1, 0.5, 0.9, 0.6], [10, 100, 10, 10], maxTokens: 40);

        Assert.Equal((2, 2), (window.First, window.Count));
    }

    [Fact]
    public void One_sentence_is_read_however_long() =>
        Assert.Equal(1, ReadingWindow.Around(PassageOf(3), [0.1, 0.9, 0.1], [10, 500, 10], maxTokens: 100).Count);

    [Fact]
    public void It_holds_the_most_promising_sentence_and_never_more_tokens_than_allowed() =>
        Gen.Select(Gen.Double[0, 1], Gen.Int[1, 60]).Array[1, 12].Sample(sentences =>
        {
            double[] promise = [.. sentences.Select(sentence => sentence.Item1)];
            int[] tokens = [.. sentences.Select(sentence => sentence.Item2)];

            var window = ReadingWindow.Around(PassageOf(sentences.Length), promise, tokens, maxTokens: 100);

            var read = Enumerable.Range(window.First, window.Count).ToList();
            return read.Contains(Array.IndexOf(promise, promise.Max())) && read.Sum(place => tokens[place]) <= 100;
        });

    [Fact]
    public void Its_sentences_stand_in_its_text_as_in_the_passage()
    {
        var passage = PassageOf(4);
        var window = new ReadingWindow(passage, 1, 2);

        Assert.Equal(
            passage.Sentences.Skip(1).Take(2).Select(passage.TextUnder),
            window.Text.Sentences.Select(sentence => sentence.In(window.Text.Text)));
    }

    private static Passage PassageOf(int sentences)
    {
        string[] texts = [.. Enumerable.Range(0, sentences).Select(place => $"Sentence {place}.")];
        var (spans, start) = (new List<TextSpan>(), 7);
        foreach (var text in texts)
        {
            spans.Add(new TextSpan(start, start + text.Length));
            start += text.Length + 1;
        }

        var header = new ArticleHeader(new ArticleId("accord.md"), new ArticleMetadata { Title = "Accord" }, "hash");
        return new Passage(1, header, spans[0].Cover(spans[^1]), string.Join(' ', texts), [], spans, [.. spans.Select(_ => 0f)], new PassageScores(1, 1, 1, 1, 1));
    }
}
