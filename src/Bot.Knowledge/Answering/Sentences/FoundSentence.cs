using System.Runtime.CompilerServices;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Sentences;

/// <summary>A sentence of a passage.</summary>
internal sealed record FoundSentence(Passage Passage, int Place)
{
    /// <summary>Of a sentence in characters. What is longer is a list or a table.</summary>
    private const int MaxLength = 999;

    /// <summary>Much is looked for in the passages of one question; whether a sentence is an order to a program is looked at once.</summary>
    private static readonly ConditionalWeakTable<Passage, FoundSentence[]> Read = [];

    public TextSpan Span => Passage.Sentences[Place];

    public string Text { get; } = Passage.TextUnder(Passage.Sentences[Place]);

    public string Before => Place > 0 ? Passage.TextUnder(Passage.Sentences[Place - 1]) : "";

    public SelectedQuote Quote => new(Passage, [Span]);

    /// <summary>Whether the sentence is quoted, whole or in part.</summary>
    public bool IsIn(IEnumerable<SelectedQuote> quotes) => quotes.Any(quote => quote.Passage.Article.Id == Passage.Article.Id && quote.Span.Overlaps(Span));

    /// <summary>All but orders to a program and what follows them in their paragraph, which may go on with what the program is to say.</summary>
    public static IEnumerable<FoundSentence> Of(IEnumerable<Passage> passages) => passages.SelectMany(Of);

    public static IReadOnlyList<FoundSentence> Of(Passage passage) => Read.GetValue(passage, static read =>
    [
        .. Enumerable.Range(0, read.Sentences.Count).Select(place => new FoundSentence(read, place))
            .Where(sentence => !read.ParagraphUpTo(sentence.Span).Any(SourceInstructions.Is)),
    ]);

    /// <summary>Those of them that can be quoted against what a question takes for granted.</summary>
    public static IEnumerable<FoundSentence> QuotableOf(IEnumerable<Passage> passages) => Of(passages).Where(sentence => sentence.Text.Length <= MaxLength);

    public static IEnumerable<FoundSentence> Of(SelectedQuote quote) =>
        quote.Sentences.Select(quote.Passage.PlaceOf).Where(place => place >= 0).Select(place => new FoundSentence(quote.Passage, place));
}
