using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Reading;

/// <summary>Says how much of a question's terms passages and their sentences hold.</summary>
internal sealed class TermCoverage
{
    private readonly TermWeights _weights;
    private readonly Dictionary<Passage, HashSet<string>> _context;
    private readonly Dictionary<(Passage, TextSpan), HashSet<string>> _held;

    public TermCoverage(TermWeights weights, IReadOnlyList<Passage> passages)
    {
        _weights = weights;
        _context = passages.ToDictionary(passage => passage, passage => weights.HeldBy(string.Join('\n', [passage.Article.Metadata.Title, .. passage.HeadingPath])));
        _held = (
            from passage in passages
            from span in passage.Sentences
            select (Key: (passage, span), Held: weights.HeldBy(passage.TextUnder(span)))).ToDictionary(sentence => sentence.Key, sentence => sentence.Held);
    }

    /// <returns>The weight of the terms that the passage holds, title and headings included.</returns>
    public double Of(Passage passage) =>
        _weights.Of(passage.Sentences.SelectMany(sentence => _held[(passage, sentence)]).Union(_context[passage]));

    /// <returns>That weight's share of all the question's terms; 0 to 1, and 1 when it has none.</returns>
    public double ShareOf(Passage passage) => _weights.Total == 0 ? 1 : Of(passage) / _weights.Total;

    /// <returns>0 to 1: what the sentence holds counts whole, what only its title, headings or neighbours hold counts half.</returns>
    public double Of(Passage passage, TextSpan sentence)
    {
        if (_weights.Total == 0)
        {
            return 0;
        }

        var held = _held[(passage, sentence)];
        var place = passage.PlaceOf(sentence);
        var neighbours = passage.Sentences.Where((_, other) => Math.Abs(other - place) == 1).SelectMany(neighbour => _held[(passage, neighbour)]);
        return (_weights.Of(held) + (_weights.Of(neighbours.Union(_context[passage]).Except(held)) / 2)) / _weights.Total;
    }
}
