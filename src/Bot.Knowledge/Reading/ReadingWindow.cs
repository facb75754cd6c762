using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Reading;

/// <summary>Neighbouring sentences of a passage that the reader reads in one run.</summary>
/// <param name="First">The place of the first sentence in the passage.</param>
internal sealed record ReadingWindow(Passage Passage, int First, int Count)
{
    private IEnumerable<TextSpan> Sentences => Passage.Sentences.Skip(First).Take(Count);

    /// <summary>Where the window begins in the article's text.</summary>
    public int Start => Passage.Sentences[First].Start;

    public ReaderText Text => new(
        Passage.TextUnder(Passage.Sentences[First].Cover(Passage.Sentences[First + Count - 1])),
        [.. Sentences.Select(sentence => new TextSpan(sentence.Start - Start, sentence.End - Start))]);

    /// <summary>Grows from the most promising sentence to the better neighbour, as long as the tokens fit. One sentence is always read, however long.</summary>
    /// <param name="promise">How well each sentence of the passage looks like an answer before it is read.</param>
    /// <param name="tokens">The tokens of each sentence.</param>
    public static ReadingWindow Around(Passage passage, IReadOnlyList<double> promise, IReadOnlyList<int> tokens, int maxTokens)
    {
        var first = Enumerable.Range(0, passage.Sentences.Count).MaxBy(place => promise[place]);
        var last = first;
        var room = maxTokens - tokens[first];
        while (true)
        {
            var before = first > 0 && tokens[first - 1] <= room ? promise[first - 1] : double.NegativeInfinity;
            var behind = last < passage.Sentences.Count - 1 && tokens[last + 1] <= room ? promise[last + 1] : double.NegativeInfinity;
            if (double.IsNegativeInfinity(before) && double.IsNegativeInfinity(behind))
            {
                return new ReadingWindow(passage, first, last - first + 1);
            }

            room -= before >= behind ? tokens[--first] : tokens[++last];
        }
    }
}
