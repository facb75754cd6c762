namespace Bot.Knowledge.Questions.Phrases;

/// <summary>Finds the noun phrases of a question or a short text by capitals, words of grammar and lists of nouns. It knows no grammar beyond that, and misses what these do not show.</summary>
internal static class PhraseFinder
{
    /// <summary>Join the parts of a name: Siege <c>of</c> Leningrad, Owen <c>de</c> Klerk.</summary>
    private static readonly string[] NameJoints = ["of", "de", "del", "der", "den", "di", "du", "da", "dos", "la", "le", "el", "al", "van", "von", "bin", "ibn", "ben", "y"];

    /// <returns>In the order of their places; they do not overlap.</returns>
    public static IReadOnlyList<Phrase> Find(string text, IReadOnlyList<Word> words)
    {
        var phrases = new List<Phrase>();
        for (var place = 0; place < words.Count;)
        {
            if (PhraseAt(text, words, place) is { } phrase)
            {
                // In "did Arden and Velia meet" both do.
                var isSecond = phrases.Count > 0 && phrases[^1].IsSubject && phrases[^1].End == place - 1 && words[place - 1].Lower is "and";
                phrases.Add(isSecond ? phrase with { IsSubject = true, IsAgent = phrases[^1].IsAgent } : phrase);
                place = phrase.End;
            }
            else
            {
                place++;
            }
        }

        return phrases;
    }

    private static Phrase? PhraseAt(string text, IReadOnlyList<Word> words, int first)
    {
        var noun = first;
        var word = words[first];
        var hasDeterminer = GrammarWords.Determiners.Contains(word.Lower) && !word.IsCapital;
        if (hasDeterminer)
        {
            noun = first + 1;
            while (noun < words.Count && !words[noun].IsApart && GrammarWords.BetweenArticleAndNoun.Contains(words[noun].Lower))
            {
                noun++;
            }
        }
        else if (word.IsGrammar && !word.IsCapital)
        {
            return null;
        }
        else if (!word.IsCapital && !word.IsNumber && !StartsBare(words, first))
        {
            return null;
        }

        var end = EndOfRun(words, noun, IsSubjectPlace(words, first));
        if (end == noun)
        {
            return null;
        }

        var headPlace = end - 1;
        end = WithBelongings(words, headPlace, end);
        return Make(text, words, first, noun, headPlace, end, hasDeterminer);
    }

    /// <summary>A plural or a telling noun without an article: "hostages", "foreign troops".</summary>
    private static bool StartsBare(IReadOnlyList<Word> words, int place) =>
        IsTellingNoun(words, place)
        || (place + 1 < words.Count && !words[place + 1].IsApart && !Verbs.MayBeVerb(words[place].Lower) && !IsParticiple(words[place].Lower) && IsTellingNoun(words, place + 1));

    private static bool IsTellingNoun(IReadOnlyList<Word> words, int place) =>
        !words[place].IsGrammar
        && (KindWords.IsNoun(words[place].Lower) || KindWords.IsPlural(words[place].Lower))
        && !(Verbs.MayBeVerb(words[place].Lower) && (place == 0 || !GrammarWords.Prepositions.Contains(words[place - 1].Lower)));

    /// <summary>Behind "did", "was" and their like stands the subject.</summary>
    private static bool IsSubjectPlace(IReadOnlyList<Word> words, int first) => first > 0 && GrammarWords.Auxiliaries.Contains(words[first - 1].Lower);

    private static int EndOfRun(IReadOnlyList<Word> words, int start, bool isSubject)
    {
        var end = start;
        while (end < words.Count && GoesOn(words, start, end, isSubject))
        {
            end++;
        }

        // In "did the war end" a verb must follow, so that what may be one is one.
        if (isSubject && end - start > 1 && GrammarWords.FormsOfDo.Contains(AuxiliaryBefore(words, start)) && EndsClause(words, end) && LastVerb(words, start, end) is { } verb)
        {
            return verb;
        }

        return end;
    }

    private static string AuxiliaryBefore(IReadOnlyList<Word> words, int start)
    {
        var place = start - 1;
        if (place > 0 && GrammarWords.Determiners.Contains(words[place].Lower))
        {
            place--;
        }

        return place >= 0 ? words[place].Lower : "";
    }

    private static bool EndsClause(IReadOnlyList<Word> words, int end) =>
        end == words.Count || words[end].IsApart || words[end].Lower is not "of";

    private static int? LastVerb(IReadOnlyList<Word> words, int start, int end)
    {
        for (var place = end - 1; place > start; place--)
        {
            if (!words[place].IsCapital && Verbs.MayBeVerb(words[place].Lower))
            {
                return place;
            }
        }

        return null;
    }

    private static bool GoesOn(IReadOnlyList<Word> words, int start, int place, bool isSubject)
    {
        var word = words[place];
        if (place > start && (word.IsApart || words[place - 1].IsPossessive && word.IsGrammar))
        {
            return false;
        }

        if (word.IsCapital || word.IsNumber)
        {
            // Behind a lower-case noun a name begins a phrase of its own: "make the envoy Arden's captive" is rare, "did the army leave Arden" is not.
            return place == start || words[place - 1].IsCapital || words[place - 1].IsNumber || words[place - 1].IsPossessive || NameJoints.Contains(words[place - 1].Lower) || !isSubject || place == start + 1;
        }

        if (word.IsGrammar)
        {
            return NameJoints.Contains(word.Lower) && place > start && words[place - 1].IsCapital && !words[place - 1].IsPossessive && place + 1 < words.Count && words[place + 1].IsCapital;
        }

        if (NameJoints.Contains(word.Lower) && place > start)
        {
            return place + 1 < words.Count && words[place + 1].IsCapital;
        }

        if (place == start)
        {
            return true;
        }

        var afterName = words[place - 1].IsCapital && !words[place - 1].IsPossessive && !PlaceNames.IsPeople(words[place - 1]);
        return !Verbs.IsVerb(word.Lower)
            && !Verbs.IsPast(word.Lower)
            && !(IsParticiple(word.Lower) && !(place == start + 1 && words[start].IsNumber))
            && (!afterName || KindWords.IsNoun(word.Lower) || KindWords.IsPlural(word.Lower) || (HasArticle(words, start) && !Verbs.MayBeVerb(word.Lower)));
    }

    private static bool HasArticle(IReadOnlyList<Word> words, int start) => start > 0 && (words[start - 1].Lower is "the" or "a" or "an" || GrammarWords.BetweenArticleAndNoun.Contains(words[start - 1].Lower));

    private static bool IsParticiple(string word) => word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>"of the Ohio" belongs to "the forks", "in Korea" to "the war", "to free Kuwait" to "the fight".</summary>
    private static int WithBelongings(IReadOnlyList<Word> words, int headPlace, int end)
    {
        var isCourse = KindWords.Of(words[headPlace].Lower) is PhraseKind.Event or PhraseKind.Document;
        while (end + 1 < words.Count && !words[end].IsApart && !words[end - 1].IsPossessive && Binds(words[end].Lower, isCourse))
        {
            var start = end + 1;
            var noun = GrammarWords.Determiners.Contains(words[start].Lower) && !words[start].IsCapital ? start + 1 : start;
            if (noun >= words.Count || GrammarWords.Possessives.Contains(words[start].Lower))
            {
                break;
            }

            var isAim = words[end].Lower == "to" && Verbs.MayBeVerb(words[noun].Lower);
            var behind = EndOfRun(words, isAim ? noun + 1 : noun, isSubject: false);
            if (behind == noun || (words[end].Lower != "of" && KindWords.IsTime(words[behind - 1].Lower)) || words[behind - 1].IsNumber)
            {
                break;
            }

            end = behind;
        }

        return end;
    }

    private static bool Binds(string preposition, bool isCourse) =>
        preposition == "of" || (isCourse && preposition is "in" or "on" or "with" or "between" or "against" or "over" or "for" or "at" or "to");

    private static Phrase Make(string text, IReadOnlyList<Word> words, int first, int noun, int headPlace, int end, bool hasDeterminer)
    {
        var head = words[headPlace];
        var isName = Enumerable.Range(noun, end - noun).Any(place => words[place].IsCapital);
        var preposition = first > 0 && GrammarWords.Prepositions.Contains(words[first - 1].Lower) ? words[first - 1].Lower : "";
        var kind = KindOf(words, noun, headPlace, preposition);
        var isAgent = first > 0 && GrammarWords.FormsOfDo.Contains(words[first - 1].Lower);
        return new Phrase(
            first,
            end,
            text[words[first].Start..(words[end - 1].Start + words[end - 1].Text.Length)],
            KindWords.Singular(head.Lower),
            headPlace,
            kind,
            isName,
            kind is PhraseKind.Group || (!head.IsCapital && KindWords.IsPlural(head.Lower)) || PlaceNames.IsPeople(head),
            IsSubjectPlace(words, first),
            preposition)
        {
            IsAgent = isAgent,
            IsBareDefinite = hasDeterminer && !isName && words[first].Lower is "the" or "this" or "that" or "these" or "those",
        };
    }

    private static PhraseKind KindOf(IReadOnlyList<Word> words, int noun, int headPlace, string preposition)
    {
        var head = words[headPlace];
        var run = words.Skip(noun).Take(headPlace + 1 - noun).ToList();
        var name = string.Join(' ', run.Select(word => word.Lower));
        if (run.All(word => word.IsNumber || KindWords.IsTime(word.Lower)) || KindWords.IsTime(head.Lower))
        {
            return PhraseKind.Date;
        }

        if (PlaceNames.IsCountry(name))
        {
            return PhraseKind.Place;
        }

        // In "Treaty of Ghent" the noun stands first.
        var telling = run.Select(word => KindWords.Of(word.Lower)).ToList();
        var ofHead = telling[^1] is PhraseKind.Unknown && head.IsCapital ? telling.FirstOrDefault(kind => kind is not PhraseKind.Unknown && !Titled(run, kind)) : telling[^1];
        if (ofHead is PhraseKind.Person && KindWords.IsPlural(head.Lower))
        {
            return PhraseKind.Group;
        }

        // "Gary Powers" is no power, "Arden Rebels" are rebels only for a list of peoples.
        var isSurname = ofHead is PhraseKind.Group or PhraseKind.Person && head.IsCapital && run.Count > 1;
        if (ofHead is not PhraseKind.Unknown && !isSurname)
        {
            return ofHead;
        }

        if (run.Any(word => KindWords.IsTitle(word.Lower)))
        {
            return PhraseKind.Person;
        }

        if (PlaceNames.IsPeople(head) || (isSurname && PlaceNames.IsPeople(run[0])) || (!head.IsCapital && KindWords.IsPlural(head.Lower)))
        {
            return PhraseKind.Group;
        }

        if (head.Text.Length > 2 && head.Text.All(char.IsUpper))
        {
            return PhraseKind.Organisation;
        }

        return preposition is "in" or "at" or "near" or "into" && head.IsCapital ? PhraseKind.Place : PhraseKind.Unknown;
    }

    /// <summary>"General Winter" is a person, not a general.</summary>
    private static bool Titled(List<Word> run, PhraseKind kind) => kind is PhraseKind.Person && run.Count > 1;
}
