using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Composition;

/// <summary>A sentence of a passage.</summary>
internal sealed record FoundSentence(Passage Passage, int Place)
{
    /// <summary>Of a sentence in characters. What is longer is a list or a table.</summary>
    private const int MaxLength = 999;

    public TextSpan Span => Passage.Sentences[Place];

    public string Text { get; } = Passage.TextUnder(Passage.Sentences[Place]);

    public string Before => Place > 0 ? Passage.TextUnder(Passage.Sentences[Place - 1]) : "";

    public SelectedQuote Quote => new(Passage, [Span]);

    public static IEnumerable<FoundSentence> Of(IEnumerable<Passage> passages) =>
        passages.SelectMany(passage => Enumerable.Range(0, passage.Sentences.Count).Select(place => new FoundSentence(passage, place))).Where(sentence => !sentence.Passage.ParagraphUpTo(sentence.Span).Any(SourceInstructions.Is));

    /// <summary>Those of them that can be quoted against what a question takes for granted.</summary>
    public static IEnumerable<FoundSentence> QuotableOf(IEnumerable<Passage> passages) => Of(passages).Where(sentence => sentence.Text.Length <= MaxLength);

    public static IEnumerable<FoundSentence> Of(SelectedQuote quote) =>
        quote.Sentences.Select(quote.Passage.PlaceOf).Where(place => place >= 0).Select(place => new FoundSentence(quote.Passage, place));
}
