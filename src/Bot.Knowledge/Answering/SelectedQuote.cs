using Bot.Knowledge.Articles;
using Bot.Knowledge.Reading;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering;

/// <summary>Neighbouring sentences of one passage that are to be quoted as one piece.</summary>
public sealed record SelectedQuote(Passage Passage, IReadOnlyList<TextSpan> Sentences)
{
    /// <summary>The words that answer, in the article's text; null when they are not known.</summary>
    public TextSpan? AnswerSpan { get; init; }

    public TextSpan Span => Sentences[0].Cover(Sentences[^1]);

    /// <summary>The sentence, led by the one before it when it points back to it.</summary>
    public static SelectedQuote Of(SentenceMatch match)
    {
        var place = match.Passage.PlaceOf(match.Span);
        return place > 0 && BackReference.Leads(match.Passage.TextUnder(match.Span))
            ? new SelectedQuote(match.Passage, [match.Passage.Sentences[place - 1], match.Span]) { AnswerSpan = match.Answer }
            : new SelectedQuote(match.Passage, [match.Span]) { AnswerSpan = match.Answer };
    }

    public bool Holds(SentenceMatch match) => Passage == match.Passage && Span.Contains(match.Span);

    public bool Holds(SelectedQuote other) => Passage == other.Passage && Span.Contains(other.Span);

    /// <summary>Both as one quote when they overlap or stand side by side in the same passage; null otherwise.</summary>
    public SelectedQuote? TryJoin(SelectedQuote other)
    {
        if (Passage != other.Passage || Holds(other))
        {
            return null;
        }

        var places = Sentences.Concat(other.Sentences).Select(Passage.PlaceOf).Distinct().Order().ToList();
        return places[^1] - places[0] == places.Count - 1
            ? new SelectedQuote(Passage, [.. places.Select(place => Passage.Sentences[place])]) { AnswerSpan = AnswerSpan ?? other.AnswerSpan }
            : null;
    }
}
