using System.Buffers;
using System.Collections.Frozen;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Answering.Figures;

/// <summary>Finds the figures in a sentence with what they count, what happened to those counted, and who gave them. Years, dates, shares, lengths and parts of another figure ("12 of them") are none.</summary>
internal static class FigureReader
{
    private const int MaxPhrase = 110;

    private static readonly SearchValues<char> Separators = SearchValues.Create(",;:()–—");

    private static readonly FrozenSet<string> Conjunctions = Lexicon.Set("and but while whereas although though");

    private static readonly FrozenSet<string> PartBefore = Lexicon.Set("including included among another further additional other extra each every of");

    private static readonly FrozenSet<string> PartAfter = Lexicon.Set("more others other further additional each daily");

    /// <summary>"A girl of eight": her age.</summary>
    private static readonly FrozenSet<string> Persons = Lexicon.Set("boy girl man woman child son daughter youth mother father widow age");

    private static readonly FrozenSet<string> Stops = Lexicon.Set("was were is are had has have be been in at on by from to for with who which that after before during when as since under over into near against per");

    /// <summary>Lead from what was counted to its number: "the force at 9,000", "refugees numbered 96,300".</summary>
    private static readonly FrozenSet<string> Links = Lexicon.Set("at to numbered number totalled totaled total reached exceeded was were is are came come comes amounted amount amounts stood stands rose ran by of");

    private static readonly FrozenSet<string> Accounts = Lexicon.Set("count counts figure figures estimate estimates number numbers tally total totals toll that those");

    private static readonly FrozenSet<string> Giving = Lexicon.Set("think thinks exceed exceeds exceeded reached speak speaks spoke spoken estimate estimates estimated count counts counted claim claims claimed give gives gave say says said report reports reported cite cites cited reckon reckons reckoned assume assumes assumed suggest suggests suggested");

    /// <summary>Stand before the number that another takes the place of: "lowered from 208 to 174".</summary>
    private static readonly FrozenSet<string> Changing = Lexicon.Set("lower lowered raise raised revise revised cut increase increased reduce reduced correct corrected rise rose risen climb climbed fall fell fallen drop dropped go went gone change changed up down upwards downwards upward downward");

    /// <summary>Stand between whose a whole is and its number: "three of the 22", "three of its 22".</summary>
    private static readonly FrozenSet<string> Owners = Lexicon.Set("the its their his her our these those all some about");

    private static readonly FrozenSet<string> Accounted = Lexicon.Set("it this that them these those number numbers figure figures total totals toll count");

    /// <param name="earlier">What the sentence before counts: a bare figure of somebody else, "the ministry speaks of 140,000", counts the same.</param>
    public static IReadOnlyList<Figure> Read(string sentence, Figure? earlier = null)
    {
        var words = Word.Of(sentence);
        var dates = EventDates.In(sentence, words);
        var figures = new List<Figure>();
        var quantities = Quantities(sentence, words, dates);
        foreach (var quantity in quantities)
        {
            if ((FigureOf(sentence, words, quantities, quantity) ?? Bare(sentence, words, quantities, quantity, figures.LastOrDefault() ?? earlier)) is { } figure)
            {
                figures.Add(figure);
            }
        }

        return figures;
    }

    private static List<Quantity> Quantities(string sentence, IReadOnlyList<Word> words, IReadOnlyList<DateMention> dates)
    {
        var found = new List<Quantity>();
        for (var place = 0; place < words.Count; place++)
        {
            // "Raised from 31 to 46" is no range: the second is the figure.
            if (words[place].Lower is "from" && IsChanged(words, place) && QuantityReader.ReadAt(sentence, words, place) is { } range)
            {
                place = Enumerable.Range(place, range.After - place).First(to => words[to].Lower is "to" or "and");
                continue;
            }

            if (EventDates.IsPartOfDate(dates, words[place]) || QuantityReader.ReadAt(sentence, words, place) is not { } quantity
                || EventDates.IsPartOfDate(dates, words[quantity.After - 1]))
            {
                continue;
            }

            if (!IsNoCount(sentence, words, place, quantity))
            {
                found.Add(quantity);
            }

            place = quantity.After - 1;
        }

        found.RemoveAll(quantity => IsReplaced(words, quantity));
        return found;
    }

    /// <summary>A year without a date around it, a name's number, a share, an age, a lone "one".</summary>
    private static bool IsNoCount(string sentence, IReadOnlyList<Word> words, int place, Quantity quantity)
    {
        var word = words[place];
        var after = quantity.After < words.Count ? words[quantity.After].Lower : "";
        var isBareYear = word.Text.Length == 4 && word.IsNumber && word.Text.All(char.IsAsciiDigit) && quantity is { IsRough: false, Low: >= 1000 and <= 2199 }
            && quantity.First == place && CountedThings.GroupOf(after) is null && !CountedThings.Harms.ContainsKey(after);
        var isName = place > 0 && quantity.First == place && words[place - 1].IsCapital && place > 1 && sentence[words[place - 1].End..word.Start] is " " or "-"
            && words[place - 1].Lower is not ("of" or "the") && CountedThings.GroupOf(after) is null;
        var isShare = quantity.After <= words.Count && sentence.AsSpan(words[quantity.After - 1].End).TrimStart() is ['%', ..];
        var isAge = quantity.First > 1 && words[quantity.First - 1].Lower is var before && (before is "aged" or "age" || (before is "of" && Persons.Contains(words[quantity.First - 2].Lower)));
        isAge = isAge || (quantity is { High: <= 120, IsRough: false } && IsAgeOf(sentence, words, quantity));
        return isBareYear || isShare || isAge || (isName && !CountedThings.Harms.ContainsKey(after)) || (quantity.Low == 1 && quantity.High == 1 && !word.IsNumber);
    }

    /// <summary>"Jonas, nine, said", "a boy, 14, was", "who was nine, said".</summary>
    private static bool IsAgeOf(string sentence, IReadOnlyList<Word> words, Quantity quantity)
    {
        if (quantity.First == 0 || quantity.After >= words.Count || !(IsComma(sentence, words, quantity.After) || Stops.Contains(words[quantity.After].Lower)))
        {
            return false;
        }

        var before = words[quantity.First - 1];
        return IsComma(sentence, words, quantity.First) ? IsComma(sentence, words, quantity.After) && (before.IsCapital || Persons.Contains(before.Lower))
            : before.Lower is "was" or "is" or "then" or "turned" or "just" && Enumerable.Range(1, Math.Min(3, quantity.First)).Any(back => words[quantity.First - back].Lower is "who" or "he" or "she" or "i");
    }

    private static bool IsComma(string sentence, IReadOnlyList<Word> words, int place) => sentence[words[place - 1].End..words[place].Start].AsSpan().TrimEnd() is ",";

    /// <summary>A number that the sentence says is not the one: "and not fourteen", "instead of 208", "down from 208".</summary>
    private static bool IsReplaced(IReadOnlyList<Word> words, Quantity quantity)
    {
        var before = quantity.First > 0 ? words[quantity.First - 1].Lower : "";
        var second = quantity.First > 1 ? words[quantity.First - 2].Lower : "";
        return before is "not" or "nor"
            || (before is "of" && second is "instead")
            || (before is "than" && second is "rather")
            || (before is "from" && IsChanged(words, quantity.First - 1));
    }

    private static bool IsChanged(IReadOnlyList<Word> words, int from)
    {
        const int Reach = 6;
        return Enumerable.Range(1, Math.Min(Reach, from)).Any(back => Changing.Contains(words[from - back].Lower));
    }

    /// <summary>The 22 in "three of the 22 people aboard".</summary>
    private static Quantity? WholeOf(IReadOnlyList<Word> words, IReadOnlyList<Quantity> quantities, Quantity part)
    {
        var place = part.After;
        if (place < words.Count && words[place].Lower is "out")
        {
            place++;
        }

        if (place >= words.Count || words[place].Lower is not "of")
        {
            return null;
        }

        place++;
        while (place < words.Count && Owners.Contains(words[place].Lower) && !quantities.Any(other => other.First == place))
        {
            place++;
        }

        return quantities.Where(other => other.First == place).Select(other => (Quantity?)other).FirstOrDefault();
    }

    private static Figure? FigureOf(string sentence, IReadOnlyList<Word> words, IReadOnlyList<Quantity> quantities, Quantity quantity)
    {
        if (IsPart(words, quantity))
        {
            return null;
        }

        var (from, to) = ClauseAround(sentence, words, quantity);
        var whole = WholeOf(words, quantities, quantity);
        var reach = whole is { } all ? quantity with { After = all.After } : quantity;
        var noun = CountedAt(sentence, words, reach, to);

        // "12 of the 31 dead were children" tells of a part of the dead; "12 of the 31 aboard were killed", how many died.
        var isOfVictims = noun is { } ofWhom && CountedThings.NamesVictims(words[ofWhom].Lower);
        if (whole is not null ? isOfVictims : !isOfVictims && quantities.Any(part => WholeOf(words, quantities, part) == quantity))
        {
            return null;
        }

        if (noun is { } behind && CountedThings.IsMeasure(words[behind].Lower))
        {
            return null;
        }

        noun ??= CountedBefore(sentence, words, quantity, from);
        var harm = HarmReader.Near(sentence, words, quantities, reach, noun, from, to);
        var armed = UnderArms(words, quantity);
        if (noun is null && harm is null && armed is null)
        {
            return null;
        }

        var span = new TextSpan(words[quantity.First].Start, words[quantity.After - 1].End);
        span = Widened(span, words, noun);
        span = Widened(span, words, harm?.Place);
        span = Widened(span, words, armed);
        return new Figure(
            span,
            quantity,
            harm?.Group,
            noun is { } at ? CountedThings.MembersOf(words[at].Lower) ?? CountedThings.Named(words[at].Lower) : armed is null ? null : CountedThings.Fighters,
            SpeakerOf(sentence, words, quantities, quantity, from, to));
    }

    /// <summary>"3,000 under arms", "700 in uniform".</summary>
    private static int? UnderArms(IReadOnlyList<Word> words, Quantity quantity) =>
        quantity.After + 1 < words.Count && (words[quantity.After].Lower, words[quantity.After + 1].Lower) is ("under" or "in", "arms" or "uniform") ? quantity.After + 1 : null;

    /// <summary>A figure without a word of what it counts, given by somebody: "the authorities speak of 140,000".</summary>
    private static Figure? Bare(string sentence, IReadOnlyList<Word> words, IReadOnlyList<Quantity> quantities, Quantity quantity, Figure? earlier)
    {
        if (earlier is null || IsPart(words, quantity) || !IsGiven(words, quantity))
        {
            return null;
        }

        var (from, to) = ClauseAround(sentence, words, quantity);
        var first = quantity.First > 1 && words[quantity.First - 1].Lower is "of" && Accounts.Contains(words[quantity.First - 2].Lower) ? quantity.First - 2 : quantity.First;
        var speaker = SpeakerOf(sentence, words, quantities, quantity, from, to);
        return CountedAt(sentence, words, quantity, to) is null && (speaker is not null || IsOwn(words, from, quantity.First) || IsExistential(words, quantity))
            ? new Figure(new TextSpan(words[first].Start, words[quantity.After - 1].End), quantity, earlier.Harm, earlier.Counted, speaker) { Inherits = earlier.Inherits ?? earlier }
            : null;
    }

    /// <summary>"A count of 140,000", "speaks of 140,000", "put it at 140,000", "estimated 140,000".</summary>
    private static bool IsGiven(IReadOnlyList<Word> words, Quantity quantity)
    {
        var before = quantity.First > 0 ? words[quantity.First - 1].Lower : "";
        var second = quantity.First > 1 ? words[quantity.First - 2].Lower : "";
        return IsExistential(words, quantity) || (before is "of" ? Accounts.Contains(second) || Giving.Contains(second)
            : before is "at" ? second is "put" or "puts" || Accounted.Contains(second)
            : Giving.Contains(before));
    }

    /// <summary>"There were forty-six", "they numbered 46", "the number was 46".</summary>
    private static bool IsExistential(IReadOnlyList<Word> words, Quantity quantity) =>
        quantity.First > 1 && words[quantity.First - 1].Lower is "were" or "was" or "are" or "is" or "numbered"
        && (words[quantity.First - 2].Lower is "there" or "they" || Accounts.Contains(words[quantity.First - 2].Lower));

    /// <summary>"We think 1,100 plausible": whoever publishes it.</summary>
    private static bool IsOwn(IReadOnlyList<Word> words, int from, int first) =>
        Enumerable.Range(from, Math.Max(0, first - from)).Any(place => words[place].Lower is "we" or "i");

    /// <summary>Who is named directly behind the figure gave it, or else who speaks in its clause.</summary>
    private static TextSpan? SpeakerOf(string sentence, IReadOnlyList<Word> words, IReadOnlyList<Quantity> quantities, Quantity quantity, int from, int to) =>
        SpeakerReader.FindBehind(sentence, words, quantity.After, to) ?? SpeakerReader.Find(sentence, words, from, to) ?? OnlySpeakerIn(sentence, words, quantities, from, to);

    /// <summary>Another clause's speaker counts when that clause gives no figure of its own.</summary>
    private static TextSpan? OnlySpeakerIn(string sentence, IReadOnlyList<Word> words, IReadOnlyList<Quantity> quantities, int from, int to) =>
        SpeakerReader.Find(sentence, words, 0, words.Count) is { } speaker
        && !quantities.Any(other => (other.First < from || other.First >= to) && ClauseAround(sentence, words, other) is var (first, after) && words[first].Start <= speaker.Start && speaker.End <= words[after - 1].End)
            ? speaker
            : null;

    private static TextSpan Widened(TextSpan phrase, IReadOnlyList<Word> words, int? place)
    {
        var cover = place is { } at ? phrase.Cover(new TextSpan(words[at].Start, words[at].End)) : phrase;
        return cover.Length <= MaxPhrase ? cover : phrase;
    }

    /// <summary>"Among them 12 children", "another 12", "12 more", "12 a day", "12 of them".</summary>
    public static bool IsPart(IReadOnlyList<Word> words, Quantity quantity)
    {
        var before = quantity.First > 0 ? words[quantity.First - 1].Lower : "";
        var second = quantity.First > 1 ? words[quantity.First - 2].Lower : "";
        var after = quantity.After < words.Count ? words[quantity.After].Lower : "";
        var next = quantity.After + 1 < words.Count ? words[quantity.After + 1].Lower : "";
        return (PartBefore.Contains(before) && before is not "of")
            || (before is "them" or "whom" or "these" or "those" && second is "among" or "of")
            || before is "these" or "those"
            || (before is "all" && second is not "in")
            || (PartAfter.Contains(after) && !(after == "more" && next == "than"))
            || (after is "a" or "per" && next is "day" or "week" or "month" or "year")
            || (after is "of" && next is "them" or "whom" or "these" or "those");
    }

    /// <summary>The part of the sentence that the figure stands in, up to a semicolon or to a conjunction behind a comma.</summary>
    private static (int From, int To) ClauseAround(string sentence, IReadOnlyList<Word> words, Quantity quantity)
    {
        var from = quantity.First;
        while (from > 0 && !IsBreak(sentence, words, from))
        {
            from--;
        }

        var to = quantity.After;
        while (to < words.Count && !IsBreak(sentence, words, to))
        {
            to++;
        }

        return (from, to);
    }

    private static bool IsBreak(string sentence, IReadOnlyList<Word> words, int place)
    {
        var gap = sentence[words[place - 1].End..words[place].Start];
        return gap.Contains(';', StringComparison.Ordinal)
            || (words[place].Lower is "while" or "whereas" or "although" or "though")
            || (gap.Contains(',', StringComparison.Ordinal) && Conjunctions.Contains(words[place].Lower))
            || (words[place].Lower is "but");
    }

    /// <summary>The noun behind the number: the last word before a verb, a preposition or a comma; "hundreds of people", "31 members of the garrison".</summary>
    private static int? CountedAt(string sentence, IReadOnlyList<Word> words, Quantity quantity, int to)
    {
        int? last = null;
        for (var place = quantity.After; place < Math.Min(to, quantity.After + 5); place++)
        {
            var gap = sentence[words[place - 1].End..words[place].Start];
            var lower = words[place].Lower;
            if (gap.AsSpan().ContainsAny(Separators) || (Stops.Contains(lower) && last is not null) || (Conjunctions.Contains(lower) && lower is not "and"))
            {
                break;
            }

            if (lower is "of" && last is null)
            {
                continue;
            }

            if (Stops.Contains(lower) || lower is "and" or "or" or "of" || words[place].IsNumber)
            {
                break;
            }

            // "31 died", "40 were wounded": the verb tells what happened, and what was counted is left out.
            if (CountedThings.Harms.ContainsKey(lower) && !CountedThings.NamesVictims(lower))
            {
                break;
            }

            last = place;
            if (CountedThings.GroupOf(lower) is not null)
            {
                break;
            }
        }

        return last is { } at && (CountedThings.GroupOf(words[at].Lower) is not null || words[at].Lower.EndsWith('s') || CountedThings.IsMeasure(words[at].Lower)) ? last : null;
    }

    /// <summary>What stands before the number, where nothing stands behind it: "put the force at 9,000", "the number of soldiers killed at more than 400".</summary>
    private static int? CountedBefore(string sentence, IReadOnlyList<Word> words, Quantity quantity, int from)
    {
        const int Reach = 6;
        if (quantity.First <= from || !Links.Contains(words[quantity.First - 1].Lower))
        {
            return null;
        }

        for (var place = quantity.First - 1; place >= Math.Max(from, quantity.First - Reach); place--)
        {
            if (place < quantity.First - 1 && sentence[words[place].End..words[place + 1].Start].AsSpan().ContainsAny(Separators))
            {
                break;
            }

            if (!CountedThings.Harms.ContainsKey(words[place].Lower) && CountedThings.IsHuman(CountedThings.GroupOf(words[place].Lower) ?? CountedThings.MembersOf(words[place].Lower) ?? ""))
            {
                return words[place].IsCapital && place > 0 ? null : place;
            }
        }

        return null;
    }
}
