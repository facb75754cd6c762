using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Questions.Phrases;
using Bot.Knowledge.Retrieval;
using Word = Bot.Knowledge.Answering.Sentences.Word;

namespace Bot.Knowledge.Answering.Premises;

/// <summary>Finds that a source denies what a question asks the reason of, where it does so in other words: "Why did the accord give the province independence?", and "independence is excluded".</summary>
internal static partial class DeniedPremise
{
    private static readonly FrozenSet<string> Auxiliaries = Lexicon.Set("did does do made led moved persuaded convinced drove prompted caused forced");

    /// <summary>Who did what, as stems; the object's names are the capital words behind the verb.</summary>
    /// <param name="Claimed">Of what is concluded, who is to have done it: "that a torpedo sank the ferry".</param>
    private sealed record Premise(IReadOnlyList<string> Actors, string Verb, IReadOnlyList<string> ObjectNames, IReadOnlyList<string> ObjectWords, IReadOnlyList<string> Claimed);

    /// <param name="quotes">What was taken for the answer: only its passages can deny the premise.</param>
    /// <returns>The sentence that denies it; empty when none does, or another bears the premise out.</returns>
    public static IReadOnlyList<SelectedQuote> Find(string question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages)
    {
        if (!AsksForReason().IsMatch(question) || Denies().IsMatch(question) || PremiseOf(question) is not { } premise)
        {
            return [];
        }

        var sentences = FoundSentence.QuotableOf(quotes.Select(quote => quote.Passage).Distinct()).ToList();
        var denying = sentences.Find(sentence => NegatedVerb.Denies(sentence, premise.Verb, premise.Actors, [.. premise.ObjectNames, .. premise.ObjectWords])) ?? sentences.Find(sentence => IsDeniedIn(sentence, premise));
        return denying is null || FoundSentence.Of(passages).Any(sentence => IsBorneOutBy(sentence, premise)) ? [] : [denying.Quote];
    }

    private static Premise? PremiseOf(string question)
    {
        var words = Word.Of(question);
        var verb = VerbIn(words);
        if (verb < 0)
        {
            return null;
        }

        // What is concluded is the premise, not that somebody concluded it.
        var that = words.ToList().FindIndex(verb, word => word.Lower == "that");
        var behind = words.Skip(Math.Max(verb, that) + 1).ToList();
        var objectWords = StemsOf(behind.Where(word => !word.IsCapital && !GrammarWords.All.Contains(word.Lower) && word.Lower is not ("alone" or "only" or "first" or "again")));
        var claimed = that < 0 ? [] : StemsOf(behind.TakeWhile(word => !IsVerbForm(word.Lower)).Where(word => !word.IsCapital));
        return objectWords.Count == 0 ? null
            : new Premise(StemsOf(words.Skip(2).Take(verb - 2).Where(word => word.IsCapital)), PorterStemmer.Stem(words[verb].Lower), StemsOf(behind.Where(word => word.IsCapital)), objectWords, claimed);
    }

    /// <summary>Behind a name, its verb; behind other words, the first that is hardly ever a noun.</summary>
    private static int VerbIn(IReadOnlyList<Word> words)
    {
        var list = words.ToList();
        var subject = list.FindIndex(word => Auxiliaries.Contains(word.Lower)) + 1;
        subject += subject < list.Count && list[subject].Lower == "the" ? 1 : 0;
        if (subject <= 0 || subject >= list.Count)
        {
            return -1;
        }

        var behind = list.FindIndex(subject, word => !word.IsCapital && word.Lower != "to");
        return behind > subject && IsPlainName(list[behind - 1]) && list[behind] is { IsNumber: false } && !QuestionWords.FunctionWords.Contains(list[behind].Lower) ? behind
            : list.FindIndex(subject + 1, word => !word.IsCapital && Verbs.IsVerb(word.Lower)) is var only and > 0 ? only
            : list.FindIndex(subject + 1, word => !word.IsCapital && Verbs.MayBeVerb(word.Lower));
    }

    private static bool IsVerbForm(string word) => Verbs.IsVerb(word) || Verbs.IsPast(word) || word.EndsWith("ed", StringComparison.Ordinal) || word is "was" or "were" or "had" or "is" or "has";

    /// <summary>No possessor of what follows.</summary>
    private static bool IsPlainName(Word word) => word.IsCapital ? word.Text.Length == word.Lower.Length : word.Lower == "to";

    private static bool IsDeniedIn(FoundSentence sentence, Premise premise)
    {
        var around = QuestionWords.StemsOf($"{sentence.Text} {sentence.Before} {Names.ContextOf(sentence.Passage)}").ToHashSet();
        var objects = premise.ObjectNames.Concat(premise.ObjectWords).ToList();
        var source = QuestionWords.StemsOf($"{sentence.Passage.TextWithHeadings} {sentence.Passage.Article.Metadata.Publisher}").ToHashSet();
        if (premise.Claimed.Count > 0 && premise.Actors.Count(source.Contains) * 2 >= premise.Actors.Count && objects.Count(source.Contains) * 2 >= objects.Count
            && Denials.In(sentence.Text).Any(denied => premise.Claimed.All(QuestionWords.StemsOf(denied).Contains)))
        {
            return true;
        }

        return objects.Count(around.Contains) * 3 >= objects.Count * 2
            && premise.Actors.All(source.Contains)
            && Denials.In(sentence.Text).Any(denied => IsMostIn(premise.ObjectWords, QuestionWords.StemsOf(denied).ToHashSet()));
    }

    /// <summary>A sentence with the verb and what it is done to, and nothing denied.</summary>
    private static bool IsBorneOutBy(FoundSentence sentence, Premise premise)
    {
        var stems = QuestionWords.StemsOf(sentence.Text).ToHashSet();
        return (stems.Contains(premise.Verb) || (Acts.KindOf(premise.Verb) is var kind and >= 0 && stems.Overlaps(Acts.Kinds[kind].Act)))
            && IsMostIn([.. premise.ObjectNames, .. premise.ObjectWords], stems)
            && !NegatedVerb.Is(sentence.Text, premise.Verb)
            && !Denials.In(sentence.Text).Any(denied => IsMostIn(premise.ObjectWords, QuestionWords.StemsOf(denied).ToHashSet()));
    }

    private static bool IsMostIn(IReadOnlyList<string> stems, HashSet<string> text) => stems.Count(text.Contains) * 2 >= stems.Count;

    private static List<string> StemsOf(IEnumerable<Word> words) => [.. QuestionWords.StemsOf(string.Join(' ', words.Select(word => word.Lower))).Distinct()];

    private const RegexOptions Ignoring = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\A\W*(why|how|for what|on what|what (made|led|moved|persuaded|convinced|drove|prompted|caused))\b(?! (many|much|often|long|far|large|old)\b)", Ignoring)]
    private static partial Regex AsksForReason();

    [GeneratedRegex(@"\b(no|not|never|without|(vote[ds]?|voting|rule[ds]?|argue[ds]?|decide[ds]?|sp[eo]ak|spoke|campaign(ed)?|turn(ed)?|come|came|stand|stood|protest(ed)?) (out )?against|fail(ed|s)?|refuse[ds]?|reject(ed)?|den(y|ied)|exclude[ds]?|oppose[ds]?|lack(s|ed)?|prevent(s|ed)?|avoid(s|ed)?|\w+n['’]t)\b", Ignoring)]
    private static partial Regex Denies();
}
