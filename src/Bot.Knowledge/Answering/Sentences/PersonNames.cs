using System.Collections.Frozen;
using Bot.Knowledge.Questions.Phrases;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Sentences;

/// <summary>Finds the names of people in a text: a title with a name, or two names side by side that are those of no place, body or ship. Takes too many for people rather than too few.</summary>
internal static class PersonNames
{
    private static readonly FrozenSet<string> BeforePlaces = Lexicon.Set("in at near off into around towards the");

    private static readonly FrozenSet<string> Ships = Lexicon.Set("ship trawler frigate ferry vessel cruiser destroyer submarine boat launch tanker freighter steamer yacht corvette minesweeper");

    /// <returns>The words of each name, in lower case and without titles.</returns>
    public static IEnumerable<IReadOnlyList<string>> In(string text)
    {
        var words = Word.Of(text);
        for (var place = 0; place < words.Count; place++)
        {
            var run = RunAt(text, words, place);
            if (run.Count > 0 && IsPerson(run, place > 0 ? words[place - 1].Lower : ""))
            {
                yield return [.. run.Where(word => KindWords.Of(word) != PhraseKind.Person)];
            }

            place += Math.Max(0, run.Count - 1);
        }
    }

    /// <summary>Capital words with nothing but spaces between them; the first word of a sentence only where it is no function word.</summary>
    private static List<string> RunAt(string text, IReadOnlyList<Word> words, int start)
    {
        var run = new List<string>();
        for (var place = start; place < words.Count && words[place].IsCapital && !QuestionWords.FunctionWords.Contains(words[place].Lower); place++)
        {
            if (run.Count > 0 && !string.IsNullOrWhiteSpace(text[words[place - 1].End..words[place].Start]))
            {
                break;
            }

            run.Add(words[place].Lower);
        }

        return run;
    }

    private static bool IsPerson(List<string> run, string before)
    {
        var names = run.Count(word => KindWords.Of(word) != PhraseKind.Person);
        return names > 0 && !run.Exists(word => KindWords.Of(word) is not (PhraseKind.Person or PhraseKind.Unknown) || EventDates.IsMonth(word))
            && (names < run.Count || KindWords.IsTitle(before) || (names > 1 && !BeforePlaces.Contains(before) && !Ships.Contains(before)));
    }
}
