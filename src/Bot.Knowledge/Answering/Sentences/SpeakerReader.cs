using System.Buffers;
using System.Collections.Frozen;
using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Answering.Sentences;

/// <summary>Finds who is said to have said it: "according to the regional health office", "Velia's ministry denies", "put at 31 by the commission".</summary>
internal static class SpeakerReader
{
    private const int MaxWords = 14;

    private static readonly SearchValues<char> Separators = SearchValues.Create(",;:()\"“”—–\n");

    private static readonly SearchValues<char> ClosingMarks = SearchValues.Create("\"”’");

    private static readonly FrozenSet<string> Saying = Lexicon.Set("""
        say says said saying report reports reported reporting claim claims claimed claiming state states stated announce announces announced estimate estimates estimated
        confirm confirms confirmed verify verified acknowledge acknowledges acknowledged admit admits admitted assert asserts asserted allege alleges alleged
        insist insists insisted tell tells told note notes noted write writes wrote deny denies denied denying accuse accuses accused accusing blame blames blamed blaming
        argue argues argued maintain maintains maintained declare declares declared warn warns warned conclude concludes concluded describe describes described
        count counts counted record records recorded document documents documented register registered list lists listed tally tallied reckon reckons reckoned ascertain ascertained cite cites cited
        dispute disputes disputed speak speaks spoke spoken reject rejects rejected dismiss dismisses dismissed contend contends contended call calls called recall recalls recalled
        suggest suggests suggested indicate indicates indicated testified testifies published issued reply replied respond responded explain explained caution cautioned
        designate designates designated proscribe proscribes proscribed classify classifies classified label labels labelled labeled brand brands branded blacklist blacklisted
        """);

    /// <summary>Speak only of findings: "the commission found", "official figures show"; with other subjects they tell what happened.</summary>
    private static readonly FrozenSet<string> Finding = Lexicon.Set("found finds find established determined ruled show shows showed gave gives give put puts held heard");

    /// <summary>What is said by an act: "Norrland placed the group on its list of …".</summary>
    private static readonly FrozenSet<string> Listing = Lexicon.Set("place places placed put puts add adds added include includes included enter enters entered");

    private static readonly FrozenSet<string> Given = Lexicon.Set("given put cited claimed published released issued provided supplied compiled quoted reported announced named offered advanced drawn established");

    private static readonly FrozenSet<string> Lists = Lexicon.Set("list lists register blacklist");

    private static readonly FrozenSet<string> BeforeList = Lexicon.Set("on onto to in");

    private static readonly FrozenSet<string> Finders = Lexicon.Set("""
        inquiry enquiry commission commissions committee investigation investigations investigators investigator court courts tribunal tribunals judges judge panel mission observers
        monitors report reports study survey office ministry figures records data statistics register police un nations authority authorities researchers historians experts
        agency council organisation organization group groups government spokesman spokeswoman spokesperson officials official prosecutor prosecutors count counts
        """);

    private static readonly FrozenSet<string> Accounts = Lexicon.Set("figure figures count counts estimate estimates tally toll data report reports statistics records account accounts survey statement");

    private static readonly FrozenSet<string> Auxiliaries = Lexicon.Set("was were is are been be being");

    private static readonly FrozenSet<string> BeforeVerb = Lexicon.Set("has have had also later initially first then now repeatedly still only once yet ever itself himself themselves publicly officially subsequently would could has not never again immediately");

    /// <summary>In this form a noun, too: a verb only behind somebody who may do it.</summary>
    private static readonly FrozenSet<string> MayBeNoun = Lexicon.Set("report reports claim claims state states estimate estimates count counts record records document documents register list lists note notes call calls blame dispute disputes find finds show shows hold give recall reply label labels brand brands");

    private static readonly FrozenSet<string> Compiling = Lexicon.Set("list lists record records document documents register count counts note notes call calls");

    private static readonly FrozenSet<string> BeforeNoun = Lexicon.Set("the a an these those some many several all its their his her our other both such of no any dozen hundred thousand more two three four five six seven eight nine ten official early first later member press news");

    private static readonly FrozenSet<string> Boundaries = Lexicon.Set("but while whereas although though that because as when where after before which who whom since if and or so yet however");

    /// <summary>Begin what is put in between a name and its verb: "for its part", "in a statement".</summary>
    private static readonly FrozenSet<string> Asides = Lexicon.Set("in for on at citing speaking through via after during from by");

    private static readonly FrozenSet<string> Leads = Lexicon.Set("between on in by at after before during since for from until as");

    private static readonly FrozenSet<string> NotNamed = Lexicon.Set("he she it they i we you this that these those there which who some many others one both all none nobody each");

    private static readonly FrozenSet<string> NotPeople = Lexicon.Set("toll number total casualties deaths dead it name names hand reports rumours rumors island islands town city village place river harbour port");

    /// <summary>What is counted is not who counts: in "refugees registered with the office", the office does.</summary>
    private static readonly FrozenSet<string> Counting = Lexicon.Set("registered counted recorded listed documented verified reported confirmed estimated published");

    /// <returns>The span of the first speaker's name in the text; null when none is named. A pronoun is no name.</returns>
    public static TextSpan? Find(string text) => Find(text, Word.Of(text), 0, int.MaxValue);

    /// <summary>The speaker inside of a clause.</summary>
    /// <param name="from">The clause's first word.</param>
    /// <param name="to">The place behind its last.</param>
    public static TextSpan? Find(string text, IReadOnlyList<Word> words, int from, int to)
    {
        to = Math.Min(to, words.Count);
        for (var place = from; place < to; place++)
        {
            var lower = words[place].Lower;
            var found = lower == "according" && place + 1 < to && words[place + 1].Lower == "to" ? After(text, words, place + 2, to)
                : IsVerb(text, words, place) || PutsOnList(words, place, to) ? Of(text, words, from, place, to)
                : null;
            found ??= Accounts.Contains(lower) ? OfAccount(text, words, from, place, to) : null;
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Who gave the figure that ends before the word: "2,400 given by the ministry", "26,000 put forward by the front".</summary>
    /// <param name="from">The place behind the figure.</param>
    /// <param name="to">The place behind its clause.</param>
    public static TextSpan? FindBehind(string text, IReadOnlyList<Word> words, int from, int to)
    {
        const int Reach = 3;
        var by = Enumerable.Range(from, Math.Max(0, Math.Min(Reach, Math.Min(to, words.Count) - from))).FirstOrDefault(place => words[place].Lower == "by", -1);
        return by > from && Enumerable.Range(from, by - from).Any(place => Given.Contains(words[place].Lower)) ? After(text, words, by + 1, Math.Min(to, words.Count)) : null;
    }

    /// <summary>Says something, with a pronoun for who: "it said", "they claimed". Who is meant stands before.</summary>
    public static bool HasPronounSpeaker(string text)
    {
        var words = Word.Of(text);
        return Enumerable.Range(1, Math.Max(0, words.Count - 1)).Any(place =>
            words[place - 1].Lower is "he" or "she" or "it" or "they" && (Saying.Contains(words[place].Lower) || words[place].Lower is "had" or "has" or "put"
                && Enumerable.Range(place + 1, Math.Min(2, words.Count - place - 1)).Any(next => Saying.Contains(words[next].Lower))));
    }

    /// <summary>"The ministry reports" and not "these reports" or "United States".</summary>
    private static bool IsVerb(string text, IReadOnlyList<Word> words, int place)
    {
        var word = words[place].Lower;
        if ((!Saying.Contains(word) && !Finding.Contains(word)) || (place > 0 && (words[place].IsCapital || words[place - 1].Lower is "a" or "an")))
        {
            return false;
        }

        var before = place > 0 ? words[place - 1] : default;
        // "Comparing four lists, we estimate": what is listed stands behind the verb.
        if (Compiling.Contains(word) && (place + 1 == words.Count || text.AsSpan(words[place].End, words[place + 1].Start - words[place].End).ContainsAny(Separators)))
        {
            return false;
        }

        return !MayBeNoun.Contains(word)
            || (place > 0 && !before.IsNumber && !BeforeNoun.Contains(before.Lower) && (word.EndsWith('s') || (before.Text.EndsWith('s') && !before.Text.EndsWith("'s", StringComparison.Ordinal) && !before.Text.EndsWith("’s", StringComparison.Ordinal))));
    }

    /// <summary>"Placed it on its list": who does that says what the list is of.</summary>
    private static bool PutsOnList(IReadOnlyList<Word> words, int verb, int to) =>
        Listing.Contains(words[verb].Lower)
        && Enumerable.Range(verb + 1, Math.Max(0, Math.Min(MaxWords, to - verb - 1))).TakeWhile(place => !Boundaries.Contains(words[place].Lower)).Any(place =>
            Lists.Contains(words[place].Lower) && Enumerable.Range(1, Math.Min(3, place - verb - 1)).Any(back => BeforeList.Contains(words[place - back].Lower)));

    private static TextSpan? Of(string text, IReadOnlyList<Word> words, int from, int verb, int to)
    {
        if (verb > from && Enumerable.Range(Math.Max(from, verb - 3), verb - Math.Max(from, verb - 3)).Any(place => Auxiliaries.Contains(words[place].Lower)))
        {
            // "At least 31 were reported killed" names nobody; "… were counted by the office" does.
            return Enumerable.Range(verb + 1, Math.Max(0, Math.Min(4, to - verb - 1))).Where(place => words[place].Lower == "by").Select(place => After(text, words, place + 1, to)).FirstOrDefault(name => name is not null);
        }

        // As in: "We left at dawn," said the mayor.
        if (verb > 0 && text[words[verb - 1].End..words[verb].Start].AsSpan().ContainsAny(ClosingMarks))
        {
            return After(text, words, verb + 1, to) ?? Before(text, words, from, verb);
        }

        if (Counting.Contains(words[verb].Lower) && verb + 1 < to && words[verb + 1].Lower is "by" or "with")
        {
            return After(text, words, verb + 2, to);
        }

        var subject = Before(text, words, from, verb);
        if (subject is null || !Finding.Contains(words[verb].Lower))
        {
            return subject;
        }

        // Whoever puts a number at something gives a figure.
        return (words[verb].Lower is "put" or "puts" && Enumerable.Range(verb + 1, Math.Max(0, Math.Min(MaxWords, to - verb - 1))).Any(place => words[place].Lower == "at" && QuantityReader.IsBehind(text, words, place)))
            || Word.Of(subject.Value.In(text)).Any(word => Finders.Contains(word.Lower))
            ? subject
            : null;
    }

    /// <summary>"Estimates by the commission", "figures from the health office", "the ministry's count".</summary>
    private static TextSpan? OfAccount(string text, IReadOnlyList<Word> words, int from, int noun, int to)
    {
        if (noun > from && words[noun - 1].Text is var owner && (owner.EndsWith("'s", StringComparison.Ordinal) || owner.EndsWith("’s", StringComparison.Ordinal) || owner.EndsWith('\'') || owner.EndsWith('’')) && !NotNamed.Contains(words[noun - 1].Lower))
        {
            var start = noun - 1;
            while (start > from && noun - start < 6 && (words[start - 1].IsCapital || words[start - 1].Lower is "the") && text[words[start - 1].End..words[start].Start] == " ")
            {
                start--;
            }

            return new TextSpan(words[start].Start, words[noun - 1].End - (owner.EndsWith('s') ? 2 : 1));
        }

        var isOwnedBehind = noun + 2 < to && words[noun + 1].Lower is "by" or "from";
        return isOwnedBehind && !IsInAside(text, words, from, noun) ? After(text, words, noun + 2, to) : null;
    }

    /// <summary>"…, in a statement from Velia, …": says where or how, and not who.</summary>
    private static bool IsInAside(string text, IReadOnlyList<Word> words, int from, int noun)
    {
        var first = noun;
        while (first > from && !text[words[first - 1].End..words[first].Start].Contains(',', StringComparison.Ordinal))
        {
            first--;
        }

        return first > from && words[first].Lower is "in";
    }

    /// <summary>The name that ends before the verb.</summary>
    private static TextSpan? Before(string text, IReadOnlyList<Word> words, int from, int verb)
    {
        var last = verb - 1;
        while (last >= from && BeforeVerb.Contains(words[last].Lower))
        {
            last--;
        }

        if (last < from)
        {
            return null;
        }

        // "Arden, which at first claimed": Arden claims.
        while (last > from && words[last].Lower is "at" or "in")
        {
            last--;
        }

        if (IsRelative(text, words, from, last))
        {
            return Before(text, words, from, last);
        }

        // "Ann Lund, a spokeswoman for the ministry, said": the commas belong to the name.
        var isAside = verb > 0 && text[words[last].End..words[last + 1].Start].Contains(',', StringComparison.Ordinal);
        var commas = isAside ? 1 : 0;
        var first = last;
        while (first > from && last - first < MaxWords)
        {
            var gap = text[words[first - 1].End..words[first].Start];
            // "The council, in a statement from Velia, said": the council says.
            if (gap.Contains(',', StringComparison.Ordinal) && isAside && Asides.Contains(words[first].Lower))
            {
                return Before(text, words, from, first);
            }

            if (gap.Contains(',', StringComparison.Ordinal) && commas-- > 0)
            {
                first--;
                continue;
            }

            if (gap.AsSpan().ContainsAny(Separators) || IsBoundary(words, first - 1))
            {
                // "Reporters who reached the hall counted": the reporters count.
                if (words[first - 1].Lower is "who" && first - 1 > from && words[first - 2].Lower.EndsWith('s') && text[words[first - 2].End..words[first - 1].Start] == " ")
                {
                    return Before(text, words, from, first - 1);
                }

                // "Arden, which at first spoke of 31, later counted": Arden counts.
                if (commas > 0 && IsRelative(text, words, from, first - 1))
                {
                    return Before(text, words, from, first - 1);
                }

                break;
            }

            first--;
        }

        return Named(text, words, WithoutLead(words, first, last), last);
    }

    /// <summary>"Which" and "who" behind a comma: they stand for the name before it.</summary>
    private static bool IsRelative(string text, IReadOnlyList<Word> words, int from, int place) =>
        place > from && words[place].Lower is "which" or "who" && text[words[place - 1].End..words[place].Start].Contains(',', StringComparison.Ordinal);

    /// <summary>The name that begins at the word.</summary>
    private static TextSpan? After(string text, IReadOnlyList<Word> words, int first, int to)
    {
        var last = first;
        while (last + 1 < to && last - first < MaxWords
            && text[words[last].End..words[last + 1].Start].AsSpan().ContainsAny(Separators) is false
            && !(Boundaries.Contains(words[last + 1].Lower) && words[last + 1].Lower is not ("and" or "or"))
            && !words[last + 1].IsNumber && words[last + 1].Lower is not ("nor" or "numbered" or "totalled" or "could" or "can" or "cannot" or "may" or "might" or "would" or "will" or "has" or "have" or "had" or "on" or "by" or "after" or "since" or "during" or "until" or "from")
            && !IsVerb(text, words, last + 1) && !Auxiliaries.Contains(words[last + 1].Lower))
        {
            last++;
        }

        // "According to the ministry at least 31 were killed": the name ends before the figure.
        if (last + 1 < to && QuantityReader.ReadAt(text, words, last + 1) is { } figure && figure.First > first)
        {
            last = Math.Min(last, figure.First - 1);
        }

        if (first >= to)
        {
            return null;
        }

        // "According to a first count by the health office": the office speaks.
        return Accounts.Contains(words[last].Lower) && last + 2 < to && words[last + 1].Lower is "by" or "from" ? After(text, words, last + 2, to) : Named(text, words, first, last);
    }

    private static bool IsBoundary(IReadOnlyList<Word> words, int place) =>
        Boundaries.Contains(words[place].Lower) && !(words[place].Lower is "and" or "or" && place > 0 && words[place - 1].IsCapital && place + 1 < words.Count && words[place + 1].IsCapital);

    /// <summary>"On 4 March the health office" begins with the office.</summary>
    private static int WithoutLead(IReadOnlyList<Word> words, int first, int last)
    {
        if (!Leads.Contains(words[first].Lower) && !EventDates.IsMonth(words[first].Lower) && !words[first].IsNumber)
        {
            return first;
        }

        // "As far as our doctors could tell": the doctors tell.
        // "At the end of 1990 the Front": the Front.
        if (first + 4 <= last && words[first + 1].Lower is "the" && words[first + 2].Lower is "end" or "start" or "beginning" or "middle" or "close" or "turn" && words[first + 3].Lower is "of" or "in")
        {
            first += 3;
        }

        var place = words[first].Lower is "as" && first + 3 <= last && words[first + 1].Lower is "far" ? first + 3 : first + 1;
        while (place < last && (words[place].IsNumber || EventDates.IsMonth(words[place].Lower) || EventDates.IsWeekday(words[place].Lower)))
        {
            place++;
        }

        return place;
    }

    private static TextSpan? Named(string text, IReadOnlyList<Word> words, int first, int last)
    {
        if (first > last)
        {
            return null;
        }

        var head = words[first];
        var isNamed = !NotNamed.Contains(head.Lower) && !EventDates.IsMonth(words[last].Lower) && !EventDates.IsWeekday(words[last].Lower) && !NotPeople.Contains(words[last].Lower) && !head.IsNumber
            && !Enumerable.Range(first, last - first + 1).Any(place => QuantityReader.ReadAt(text, words, place) is { } quantity && (quantity.First <= first || quantity.After > last))
            && Enumerable.Range(first, last - first + 1).Any(place => words[place].Text.Length > 2 && words[place].Lower is not ("the" or "and"));
        return isNamed ? new TextSpan(head.Start, words[last].End) : null;
    }
}
