using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Premises;

/// <summary>Finds a thing that a question takes for granted and the sources speak of only to say that there is none: "Who won the trial?", and no trial has been set.</summary>
internal static partial class AbsentThing
{
    private const int MaxQuotes = 2;

    /// <summary>Words between the "no" and the thing.</summary>
    private const int Reach = 2;

    private static readonly FrozenSet<string> None = Lexicon.Set("no not without neither nor never");

    /// <returns>The sentences that say so; empty when a source speaks of the thing otherwise, or none does.</returns>
    public static IReadOnlyList<SelectedQuote> Find(string question, IReadOnlyList<Passage> passages)
    {
        if (!TakesForGranted().IsMatch(question) || Denies().IsMatch(question))
        {
            return [];
        }

        var names = Names.In(question, isQuestion: true);
        var sentences = FoundSentence.QuotableOf(passages).ToList();
        foreach (var thing in Things().Matches(question).Select(match => PorterStemmer.Stem(match.Groups["thing"].Value.ToLowerInvariant())))
        {
            var mentions = sentences.Where(sentence => Places(sentence.Text, thing).Any()).ToList();
            if (mentions.Count > 0
                && mentions.TrueForAll(sentence => Places(sentence.Text, thing).All(place => IsDenied(sentence.Text, place)))
                && !passages.Any(passage => QuestionWords.StemsOf(Names.ContextOf(passage)).Contains(thing))
                && mentions.FindAll(sentence => Names.AreAllIn($"{sentence.Passage.Text} {Names.ContextOf(sentence.Passage)}", names)) is { Count: > 0 } against)
            {
                return [.. against.OrderBy(sentence => sentence.Passage.Rank).Take(MaxQuotes).Select(sentence => sentence.Quote)];
            }
        }

        return [];
    }

    private static IEnumerable<int> Places(string sentence, string stem)
    {
        var words = Word.Of(sentence);
        return Enumerable.Range(0, words.Count).Where(place => PorterStemmer.Stem(words[place].Lower) == stem);
    }

    private static bool IsDenied(string sentence, int place)
    {
        var words = Word.Of(sentence);
        return Enumerable.Range(Math.Max(0, place - Reach), Math.Min(place, Reach)).Any(before => None.Contains(words[before].Lower));
    }

    private const RegexOptions Ignoring = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\A\W*(who|what|when|where|why|how|which|in what|on what|by whom)\b", Ignoring)]
    private static partial Regex TakesForGranted();

    [GeneratedRegex(@"\b(no|not|never|without|fail(ed|s)?|refuse[ds]?|lack(s|ed)?|prevent(s|ed)?|avoid(s|ed)?|\w+n['’]t)\b", Ignoring)]
    private static partial Regex Denies();

    [GeneratedRegex(@"\b(the|its|his|her|their) (?<thing>\p{Ll}[\p{Ll}-]{2,})(?! \p{L}+ (of|in|at)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Things();
}
