using Bot.Knowledge.Articles;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Reading;

/// <summary>Says which share of a question's terms a sentence holds. A term weighs by its rarity among the sentences that were found (Spärck Jones 1972), so the words that all of them share decide little.</summary>
internal sealed class TermCoverage
{
    private readonly Dictionary<string, double> _weights;
    private readonly Dictionary<(ArticleId, TextSpan), HashSet<string>> _terms = [];
    private readonly double _total;

    public TermCoverage(string question, IReadOnlyList<Passage> passages)
    {
        var asked = QuestionWords.StemsOf(question).ToHashSet();
        var frequency = asked.ToDictionary(term => term, _ => 0);
        foreach (var passage in passages)
        {
            foreach (var span in passage.Sentences)
            {
                var held = StemsUnder(passage, span);
                held.IntersectWith(asked);
                _terms[(passage.Article.Id, span)] = held;
                foreach (var term in held)
                {
                    frequency[term]++;
                }
            }
        }

        _weights = frequency.ToDictionary(term => term.Key, term => Math.Log(1 + ((_terms.Count - term.Value + 0.5) / (term.Value + 0.5))));
        _total = _weights.Values.Sum();
    }

    /// <returns>0 to 1: what the sentence holds counts whole, what only its title, headings or neighbours hold counts half.</returns>
    public double Of(Passage passage, TextSpan sentence)
    {
        if (_total == 0)
        {
            return 0;
        }

        var held = _terms[(passage.Article.Id, sentence)];
        var around = QuestionWords.StemsOf(string.Join(' ', [passage.Article.Metadata.Title, .. passage.HeadingPath])).ToHashSet();
        var at = passage.PlaceOf(sentence);
        foreach (var neighbour in (int[])[at - 1, at + 1])
        {
            if (neighbour >= 0 && neighbour < passage.Sentences.Count)
            {
                around.UnionWith(_terms[(passage.Article.Id, passage.Sentences[neighbour])]);
            }
        }

        return _weights.Sum(term => held.Contains(term.Key) ? term.Value : around.Contains(term.Key) ? term.Value / 2 : 0) / _total;
    }

    private static HashSet<string> StemsUnder(Passage passage, TextSpan span) =>
        QuestionWords.StemsOf(passage.TextUnder(span)).ToHashSet();
}
