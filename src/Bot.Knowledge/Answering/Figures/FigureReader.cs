using System.Collections.Frozen;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Answering.Figures;

/// <summary>Finds the figures in a sentence with what they count, what happened to those counted, and who gave them. Years, dates, lengths and parts of another figure ("12 of them") are none.</summary>
internal static class FigureReader
{
    private const int MaxPhrase = 110;

    private static readonly FrozenSet<string> PartBefore = Lexicon.Set("including included among another further additional other extra each every of");

    private static readonly FrozenSet<string> PartAfter = Lexicon.Set("more others other further additional each daily");

    private static readonly FrozenSet<string> Accounts = Lexicon.Set("count counts figure figures estimate estimates number numbers tally total totals toll that those");

    private static readonly FrozenSet<string> Giving = Lexicon.Set("think thinks exceed exceeds exceeded reached speak speaks spoke spoken estimate estimates estimated count counts counted claim claims claimed give gives gave say says said report reports reported cite cites cited reckon reckons reckoned assume assumes assumed suggest suggests suggested");

    /// <summary>Stand between whose a whole is and its number: "three of the 22", "three of its 22".</summary>
    private static readonly FrozenSet<string> Owners = Lexicon.Set("the its their his her our these those all some about");

    private static readonly FrozenSet<string> Accounted = Lexicon.Set("it this that them these those number numbers figure figures total totals toll count");

    /// <param name="earlier">What the sentence before counts: a bare figure of somebody else, "the ministry speaks of 140,000", counts the same.</param>
    public static IReadOnlyList<Figure> Read(string sentence, Figure? earlier = null)
    {
        var words = Word.Of(sentence);
        var dates = EventDates.In(sentence, words);
        var figures = new List<Figure>();
        var shares = Shares.In(sentence, words);
        var quantities = CountingNumbers.In(sentence, words, dates);
        quantities.RemoveAll(quantity => shares.Any(share => share.Quantity.First <= quantity.First && quantity.After <= share.Quantity.After));
        List<Quantity> all = [.. quantities, .. shares.Select(share => share.Quantity)];
        figures.AddRange(shares.Select(share => ShareOf(sentence, words, all, share)).OfType<Figure>());
        foreach (var quantity in quantities)
        {
            if ((FigureOf(sentence, words, all, quantity) ?? Bare(sentence, words, all, quantity, figures.LastOrDefault(figure => !figure.IsShare) ?? earlier)) is { } figure)
            {
                figures.Add(figure);
            }
        }

        return figures;
    }

    private static Figure? ShareOf(string sentence, IReadOnlyList<Word> words, IReadOnlyList<Quantity> quantities, Share share)
    {
        if (IsPart(words, share.Quantity) || (share.Noun is { } measured && CountedThings.IsMeasure(words[measured].Lower)))
        {
            return null;
        }

        var (quantity, (from, to)) = (share.Quantity, Clause.Around(sentence, words, share.Quantity));
        var harm = HarmReader.Near(sentence, words, quantities, quantity, share.Noun, from, to);
        if (share.Noun is null && harm is null)
        {
            return null;
        }

        var span = new TextSpan(words[quantity.First].Start, sentence.AsSpan(words[quantity.After - 1].End) is ['%', ..] ? words[quantity.After - 1].End + 1 : words[quantity.After - 1].End);
        span = Widened(Widened(span, words, share.Noun), words, harm?.Place);
        return new Figure(span, quantity, harm?.Group, share.Noun is { } noun ? CountedThings.Named(words[noun].Lower) : null, SpeakerOf(sentence, words, quantities, quantity, from, to)) { IsShare = true };
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

        var (from, to) = Clause.Around(sentence, words, quantity);
        if (IsSighting(words, from, quantity))
        {
            return null;
        }

        var whole = WholeOf(words, quantities, quantity);
        var reach = whole is { } all ? quantity with { After = all.After } : quantity;
        var noun = CountedNouns.Behind(sentence, words, reach, to);

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

        noun ??= CountedNouns.Before(sentence, words, quantity, from);
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

    /// <summary>"She found the bodies of two patients": what one person saw is no count of all.</summary>
    private static bool IsSighting(IReadOnlyList<Word> words, int from, Quantity quantity) =>
        Enumerable.Range(from, quantity.First - from).Skip(1).Any(place => words[place].Lower is "saw" or "found" or "seen" or "discovered" && words[place - 1].Lower is "he" or "she" or "i");

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

        var (from, to) = Clause.Around(sentence, words, quantity);
        var first = quantity.First > 1 && words[quantity.First - 1].Lower is "of" && Accounts.Contains(words[quantity.First - 2].Lower) ? quantity.First - 2 : quantity.First;
        var speaker = SpeakerOf(sentence, words, quantities, quantity, from, to);
        return CountedNouns.Behind(sentence, words, quantity, to) is null && (speaker is not null || IsOwn(words, from, quantity.First) || IsExistential(words, quantity))
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
        && !quantities.Any(other => (other.First < from || other.First >= to) && Clause.Around(sentence, words, other) is var (first, after) && words[first].Start <= speaker.Start && speaker.End <= words[after - 1].End)
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
}
