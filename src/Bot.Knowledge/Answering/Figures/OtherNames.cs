using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Figures;

/// <summary>Finds what the thing that a question describes is called: "the hospital in Port Lume" is St Ann where a sentence has "the St Ann hospital in Port Lume".</summary>
internal static class OtherNames
{
    /// <returns>The words of each name, folded.</returns>
    public static IEnumerable<IReadOnlySet<string>> Of(FigureQuestion question, IReadOnlyList<Passage> passages)
    {
        var described = question.Subject.Where(stem => !EventWords.IsKind(stem) && !EventWords.IsWar(stem)).ToHashSet();
        if (described.Count == 0 || question.Names.Count == 0)
        {
            return [];
        }

        var texts = passages.Select(passage => Names.WordsOf(passage.Text)).ToList();
        return FoundSentence.QuotableOf(passages)
            .Where(sentence => Names.AreAllIn(sentence.Text, question.Names))
            .SelectMany(sentence => Beside(sentence.Text, described))
            .Select(names => (IReadOnlySet<string>)names.Where(name => !Names.Has(question.Names, name) && !Claimants.IsRole(name)).ToHashSet())
            .Where(names => names.Count > 0 && names.Any(name => texts.Count(words => Names.Has(words, name)) * 2 <= Math.Max(texts.Count, 4)))
            .ToList();
    }

    /// <summary>The capitalised words directly before what is described, or behind it: "the St Ann hospital", "the hospital of St Ann", "the trawler Silver Wren".</summary>
    private static IEnumerable<HashSet<string>> Beside(string sentence, IReadOnlySet<string> described)
    {
        var words = Word.Of(sentence);
        for (var place = 0; place < words.Count; place++)
        {
            if (!QuestionWords.StemsOf(words[place].Text).Any(described.Contains))
            {
                continue;
            }

            var first = place;
            while (first > 1 && words[first - 1].IsCapital)
            {
                first--;
            }

            var behind = place + 1 < words.Count && words[place + 1].Lower is "of" or "called" or "named" ? place + 2 : place + 1;
            var after = behind;
            while (after < words.Count && words[after].IsCapital && sentence[words[after - 1].End..words[after].Start] == " ")
            {
                after++;
            }

            foreach (var (from, to) in new[] { (first, place), (behind, after) })
            {
                var names = Enumerable.Range(from, to - from).SelectMany(at => Names.In(words[at].Text, isQuestion: true)).ToHashSet();
                if (names.Count > 0)
                {
                    yield return names;
                }
            }
        }
    }
}
