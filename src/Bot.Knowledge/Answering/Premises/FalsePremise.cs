using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Premises;

/// <summary>Finds what the sources say against an act that a question takes for granted: "Why did the council approve …?", and the sources say that it rejected it.</summary>
internal static partial class FalsePremise
{
    private const int MaxQuotes = 2;

    private static readonly FrozenSet<string> Negations = Lexicon.Set("not never no nor neither none nobody without refused refuses refuse refusing declined declines failed fails unwilling cannot didn't wasn't weren't hasn't haven't hadn't won't wouldn't didn’t wasn’t weren’t hasn’t haven’t hadn’t");

    /// <summary>What a sentence begins with when those who act stand in the one before.</summary>
    private static readonly FrozenSet<string> Pronouns = Lexicon.Set("he she it they both");

    /// <summary>What follows is a noun: "the fall of the bridge".</summary>
    private static readonly FrozenSet<string> Determiners = Lexicon.Set("the a an its his her their this that these those of no any");

    private static readonly FrozenSet<string> Conjunctions = Lexicon.Set("though although but while whereas if unless whether");

    private static readonly FrozenSet<string> Auxiliaries = Lexicon.Set("was were been being be is are got");

    /// <summary>Asks why, when or how something was done, and not whether.</summary>
    public static bool IsTakenForGranted(string question) => TakesForGranted().IsMatch(question);

    /// <returns>The sentences that say otherwise, best first; empty when a source bears the question out, or none speaks of it.</returns>
    public static IReadOnlyList<SelectedQuote> Find(string question, IReadOnlyList<Passage> passages)
    {
        if (!IsTakenForGranted(question) || ActIn(question) is not { } asked)
        {
            return [];
        }

        var against = new List<FoundSentence>();
        foreach (var sentence in FoundSentence.QuotableOf(passages))
        {
            switch (Says(asked, sentence))
            {
                case true:
                    return [];
                case false:
                    against.Add(sentence);
                    break;
                default:
                    break;
            }
        }

        return [.. against.OrderByDescending(sentence => Shared(asked, sentence.Text)).ThenBy(sentence => sentence.Passage.Rank).Take(MaxQuotes).Select(sentence => sentence.Quote)];
    }

    /// <summary>What comes nearest to an act that a question takes for granted and no source bears out.</summary>
    /// <returns>Best first; empty when a source does, or none speaks of those involved.</returns>
    public static IReadOnlyList<SelectedQuote> NearestTo(string question, IReadOnlyList<Passage> passages)
    {
        if (!IsTakenForGranted(question) || ActIn(question) is not { } asked || Acts.SaidInManyWays.Contains(asked.Stem) || FoundSentence.Of(passages).Any(sentence => Says(asked, sentence) is true))
        {
            return [];
        }

        return
        [
            .. FoundSentence.QuotableOf(passages)
                .Where(sentence => Shared(asked, $"{sentence.Text} {Names.ContextOf(sentence.Passage)}") * 2 >= asked.Objects.Count
                    && asked.Actors.All(actor => Names.Has(Names.WordsOf(sentence.Text), actor)))
                .OrderByDescending(sentence => Shared(asked, sentence.Text))
                .ThenByDescending(sentence => sentence.Passage.SentenceCosines.ElementAtOrDefault(sentence.Place))
                .Take(MaxQuotes).Select(sentence => sentence.Quote),
        ];
    }

    /// <summary>What another did, where the question asks of one with whom no source connects such an act: "When did Velia outlaw the league?", and Arden did.</summary>
    /// <param name="quotes">What was taken for the answer.</param>
    /// <returns>Best first; empty when what is quoted speaks of such an act, or a source has it beside the name.</returns>
    public static IReadOnlyList<SelectedQuote> OfAnother(string question, IReadOnlyList<SelectedQuote> quotes, IReadOnlyList<Passage> passages)
    {
        if (!IsTakenForGranted(question) || ActIn(question) is not { Actors.Count: > 0, Objects.Count: > 1 } asked || !Acts.Formal.Contains(asked.Stem)
            || quotes.Any(quote => HasAct(asked, quote.Passage)) || passages.Any(passage => HasAct(asked, passage) && asked.Actors.Any(actor => Names.IsKnownTo(passage, actor))))
        {
            return [];
        }

        return
        [
            .. FoundSentence.QuotableOf(passages.Where(passage => HasAct(asked, passage)))
                .Where(sentence => Shared(asked, sentence.Text) == asked.Objects.Count)
                .OrderBy(sentence => sentence.Passage.Rank).Take(MaxQuotes).Select(sentence => sentence.Quote),
        ];
    }

    /// <summary>What others did, where the question asks of one beside whom no sentence has that act: "Why did Kesh sign the truce?", and "the truce was signed by the ministers of Arden and Velia".</summary>
    /// <returns>Best first; empty when a sentence names the one asked about, or leaves open who acted. Only texts that know the one asked about count: others may have another name for it.</returns>
    public static IReadOnlyList<SelectedQuote> DoneByOthers(string question, IReadOnlyList<Passage> passages)
    {
        if (!IsTakenForGranted(question) || ActIn(question) is not { Actors.Count: > 0, IsNegated: false } asked || !Acts.Formal.Contains(asked.Stem))
        {
            return [];
        }

        var ofAct = FoundSentence.QuotableOf(passages)
            .Where(sentence => QuestionWords.StemsOf(sentence.Text).Any(stem => Acts.Kinds[asked.Kind].Act.Contains(Acts.VerbOf(stem)))
                && Shared(asked, $"{sentence.Text} {Names.ContextOf(sentence.Passage)}") * 4 >= asked.Objects.Count * 3)
            .ToList();
        return ofAct.Exists(sentence => asked.Actors.Any(actor => IsBeside(sentence, actor))) ? []
            : [.. ofAct.Where(sentence => NamesOthers(asked, sentence) && asked.Actors.All(actor => Names.IsKnownTo(sentence.Passage, actor))).OrderBy(sentence => sentence.Passage.Rank).Take(MaxQuotes).Select(sentence => sentence.Quote)];
    }

    /// <summary>The name stands in the sentence or before it, or the one who speaks bears it.</summary>
    private static bool IsBeside(FoundSentence sentence, string actor) =>
        Names.Has(Names.WordsOf($"{sentence.Text} {sentence.Before} {Names.ContextOf(sentence.Passage)} {sentence.Passage.Article.Metadata.Publisher}"), actor);

    /// <summary>Not people alone: a country signs by its minister.</summary>
    private static bool NamesOthers(AskedAct asked, FoundSentence sentence)
    {
        var people = PersonNames.In(sentence.Text).SelectMany(name => name).ToHashSet();
        return Names.In(sentence.Text, isQuestion: true).Any(name => !people.Contains(name) && !EventDates.IsMonth(name) && !asked.Objects.Contains(PorterStemmer.Stem(name)));
    }

    private static bool HasAct(AskedAct asked, Passage passage) =>
        QuestionWords.StemsOf(passage.TextWithHeadings).Any(stem => Acts.Kinds[asked.Kind].Act.Contains(Acts.VerbOf(stem)));

    /// <summary>An act that a question names: who did it, to what and for whom, and the place of the verb.</summary>
    /// <param name="Doers">The stems of what stands for the actors where they have no name: "the insurers".</param>
    private sealed record AskedAct(int Kind, string Stem, bool IsNegated, IReadOnlyList<string> Actors, IReadOnlyList<string> Doers, IReadOnlyList<string> Objects, IReadOnlyList<string> Recipients);

    private static AskedAct? ActIn(string question)
    {
        var words = Word.Of(Acts.InOneWord(question));
        for (var place = 1; place < words.Count; place++)
        {
            var stem = PorterStemmer.Stem(words[place].Lower);
            var kind = Acts.KindOf(stem);
            if (kind < 0 || words[place].IsCapital || Determiners.Contains(words[place - 1].Lower))
            {
                continue;
            }

            var isPassive = Auxiliaries.Contains(words[1].Lower);
            var by = words.ToList().FindIndex(place, word => word.Lower == "by");
            var actors = isPassive ? (by < 0 ? [] : NamesIn(words, by, words.Count)) : NamesIn(words, 1, place);
            var objects = QuestionWords.StemsOf(string.Join(' ', (isPassive ? words.Skip(2).Take(place - 2) : words.Skip(place + 1)).Select(word => word.Text))).Distinct().ToList();
            var doers = isPassive || actors.Count > 0 ? [] : QuestionWords.StemsOf(string.Join(' ', words.Skip(1).Take(place - 1).Where(word => !Negations.Contains(word.Lower)).Select(word => word.Text))).ToList();
            return objects.Count == 0 || (actors.Count + doers.Count == 0 && !isPassive) ? null : new AskedAct(kind, stem, IsNegated(words, place), actors, doers, objects, RecipientsIn(words, place));
        }

        return null;
    }

    /// <returns>True: the sentence bears the act out. False: it says the opposite. Null: it speaks of something else.</returns>
    private static bool? Says(AskedAct asked, FoundSentence sentence)
    {
        var text = Acts.InOneWord(Denials.WithNot(sentence.Text));
        var words = Word.Of(text);
        var (act, opposite) = Acts.Kinds[asked.Kind];
        bool? says = null;
        for (var place = 0; place < words.Count; place++)
        {
            var stem = Acts.VerbOf(PorterStemmer.Stem(words[place].Lower));
            var isAct = act.Contains(stem);
            if (!isAct && !opposite.Contains(stem))
            {
                continue;
            }

            var isDone = isAct != IsNegated(words, place);
            var isPassive = Enumerable.Range(Math.Max(0, place - 2), place - Math.Max(0, place - 2)).Any(before => Auxiliaries.Contains(words[before].Lower));
            var (doers, others) = isPassive ? (NamesIn(words, place + 1, words.Count), NamesIn(words, 0, place)) : (NamesIn(words, 0, place), NamesIn(words, place + 1, words.Count));
            if (!isPassive && Pronouns.Contains(words[0].Lower))
            {
                doers = [.. doers, .. NamesIn(Word.Of(sentence.Before), 0, int.MaxValue)];
            }

            if (!isDone && !isPassive)
            {
                // "Arden joined (though Velia did not join)" says nothing against Arden, and "if it refused" nothing at all.
                var clause = ClauseStart(words, place);
                doers = NamesIn(words, clause, place) is { Count: > 0 } nearer ? nearer : doers;
                if (clause > 0 && (words[clause - 1].Lower is "if" or "unless" or "whether"))
                {
                    continue;
                }
            }

            var isByActor = (asked.Actors.All(actor => Names.Has(doers, actor)) || (!isDone && IsByPublisher(asked, sentence, isPassive && doers.Count == 0))) && AreIn(asked.Doers, isPassive ? words.Skip(place + 1) : words.Take(place));
            var repliedTo = PointsBack().IsMatch(text[words[place].End..]) ? sentence.Before : "";
            if (Shared(asked, $"{repliedTo} {sentence.Text} {Names.ContextOf(sentence.Passage)}") < Math.Max(1, (asked.Objects.Count + 1) / 2))
            {
                // "Israel refused to retaliate" needs no word of for what.
                says = isAct && !isDone && !asked.IsNegated && stem == asked.Stem && asked.Actors.Count > 0 && isByActor ? false : says;
                continue;
            }

            if (isAct && isDone && asked.Recipients.Count > 0 && !asked.Recipients.All(name => Names.Has(doers.Concat(others), name)))
            {
                // Given to another, it was not given to the one asked about; without a word of whom, nothing can be told.
                says = RecipientsIn(words, place).Count > 0 && isByActor ? false : says;
                continue;
            }

            if (isDone != asked.IsNegated && (isByActor || (isPassive && doers.Count == 0)))
            {
                return true;
            }

            // That one of them did not sign does not say that nobody did.
            if ((isDone == asked.IsNegated && isByActor && (asked.Actors.Count + asked.Doers.Count > 0 || !isAct || doers.Count == 0))
                || (isDone && (IsOtherWayAbout(asked, stem, doers, others) || IsByAnother(asked, stem, doers, sentence))))
            {
                says = false;
            }
        }

        return says;
    }

    /// <summary>A court that writes of itself: "declares that it cannot determine", or of its own acts without a word of whose they are: "the Front is not designated".</summary>
    private static bool IsByPublisher(AskedAct asked, FoundSentence sentence, bool isByNobody) =>
        asked.Actors.Count > 0 && (isByNobody || OfItself().IsMatch(sentence.Text)) && sentence.Passage.Article.Metadata.Publisher is { } publisher && asked.Actors.All(actor => Names.Has(Names.WordsOf(publisher), actor));

    /// <summary>The one who did it is the one to whom, as the question has it, it was done.</summary>
    private static bool IsOtherWayAbout(AskedAct asked, string stem, List<string> doers, List<string> others) =>
        Acts.Mutual.Contains(stem) && Acts.Kinds[asked.Kind].Act.Contains(stem) && asked.Actors.Any(actor => Names.Has(others, actor))
        && doers.Exists(doer => asked.Objects.Any(name => Names.Same(PorterStemmer.Stem(doer), name)));

    /// <summary>What can be done once was done by one that the question does not name.</summary>
    private static bool IsByAnother(AskedAct asked, string stem, List<string> doers, FoundSentence sentence) =>
        Acts.Single.Contains(stem) && Acts.Single.Contains(asked.Stem) && Acts.Kinds[asked.Kind].Act.Contains(stem) && !asked.IsNegated && asked.Actors.Count > 0
        && Names.In(sentence.Text, isQuestion: true).Any(doers.Contains) && !asked.Actors.Any(actor => Names.Has(doers, actor))
        && Shared(asked, sentence.Text) is > 1 and var shared && shared * 3 >= asked.Objects.Count * 2;

    /// <summary>The place behind the nearest conjunction before the verb; 0 when there is none.</summary>
    private static int ClauseStart(IReadOnlyList<Word> words, int verb)
    {
        var start = verb;
        while (start > 0 && !Conjunctions.Contains(words[start - 1].Lower))
        {
            start--;
        }

        return start;
    }

    private static bool AreIn(IReadOnlyList<string> stems, IEnumerable<Word> words) =>
        stems.Count == 0 || stems.All(QuestionWords.StemsOf(string.Join(' ', words.Select(word => word.Text))).Contains);

    private static int Shared(AskedAct asked, string sentence)
    {
        var stems = QuestionWords.StemsOf(sentence).ToHashSet();
        return asked.Objects.Count(stems.Contains);
    }

    private static bool IsNegated(IReadOnlyList<Word> words, int verb) =>
        Enumerable.Range(Math.Max(0, verb - 3), verb - Math.Max(0, verb - 3)).Any(place => Negations.Contains(words[place].Lower));

    private static List<string> NamesIn(IReadOnlyList<Word> words, int from, int to) =>
        [.. words.Skip(from).Take(to - from).Where(word => word.IsCapital && !Pronouns.Contains(word.Lower) && !EventDates.IsMonth(word.Lower)).SelectMany(word => QuestionWords.WordsOf(word.Lower)).Where(name => name is not ("the" or "s")).Distinct()];

    /// <summary>Names directly behind "to".</summary>
    private static List<string> RecipientsIn(IReadOnlyList<Word> words, int verb)
    {
        var to = words.ToList().FindIndex(verb, word => word.Lower == "to");
        return to < 0 ? [] : NamesIn([.. words.Skip(to + 1).TakeWhile(word => word.IsCapital || word.Lower == "the")], 0, words.Count);
    }

    /// <summary>What is done to it stands in the sentence before: "rejected the claim", "denied it".</summary>
    [GeneratedRegex(@"\A\W+((the|this|that|these|those|all( of)? (the|these)|any such) (claims?|accusations?|allegations?|charges?|reports?|account|version|offer|proposal|demand|request|plan)|it|this|that|them)\b(?=\W*(\z|[,;.]|(as|and|but|in|on|at|with|through|calling|saying)\b))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PointsBack();

    [GeneratedRegex(@"\b(we|our|it|us)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfItself();

    [GeneratedRegex(@"\A\W*(why|when|how|where|what (made|led|moved|persuaded|convinced|drove|prompted|caused|pushed|forced|induced|inspired|brought)|(on|for|in) (what|which)|(what|which) (year|month|day|date))\b(?! (many|much|often|long|far|large|old)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TakesForGranted();
}
