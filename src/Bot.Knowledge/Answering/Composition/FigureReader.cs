using System.Buffers;
using System.Collections.Frozen;
using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Answering.Composition;

/// <summary>Finds the figures in a sentence with what they count, what happened to those counted, and who gave them. Years, dates, shares, lengths and parts of another figure ("12 of them") are none.</summary>
internal static class FigureReader
{
    private const int MaxPhrase = 110;

    private static readonly SearchValues<char> Separators = SearchValues.Create(",;:()–—");

    private static readonly FrozenSet<string> Conjunctions = Lexicon.Set("and but while whereas although though");

    private static readonly FrozenSet<string> PartBefore = Lexicon.Set("including included among another further additional other extra each every of");

    private static readonly FrozenSet<string> PartAfter = Lexicon.Set("more others other further additional each daily");

    private static readonly FrozenSet<string> Stops = Lexicon.Set("was were is are had has have be been in at on by from to for with who which that after before during when as since under over into near against per");

    public static IReadOnlyList<Figure> Read(string sentence)
    {
        var words = Word.Of(sentence);
        var dates = EventDates.In(sentence, words);
        var figures = new List<Figure>();
        var quantities = Quantities(sentence, words, dates);
        foreach (var quantity in quantities)
        {
            if (FigureOf(sentence, words, quantities, quantity) is { } figure)
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

        return found;
    }

    /// <summary>A year without a date around it, a name's number, a share, a lone "one".</summary>
    private static bool IsNoCount(string sentence, IReadOnlyList<Word> words, int place, Quantity quantity)
    {
        var word = words[place];
        var after = quantity.After < words.Count ? words[quantity.After].Lower : "";
        var isBareYear = word.Text.Length == 4 && word.IsNumber && word.Text.All(char.IsAsciiDigit) && quantity is { IsRough: false, Low: >= 1000 and <= 2199 }
            && quantity.First == place && CountedThings.GroupOf(after) is null && !CountedThings.Harms.ContainsKey(after);
        var isName = place > 0 && quantity.First == place && words[place - 1].IsCapital && place > 1 && sentence[words[place - 1].End..word.Start] is " " or "-"
            && words[place - 1].Lower is not ("of" or "the") && CountedThings.GroupOf(after) is null;
        var isShare = quantity.After <= words.Count && sentence.AsSpan(words[quantity.After - 1].End).TrimStart() is ['%', ..];
        return isBareYear || isShare || (isName && !CountedThings.Harms.ContainsKey(after)) || (quantity.Low == 1 && quantity.High == 1 && !word.IsNumber);
    }

    private static Figure? FigureOf(string sentence, IReadOnlyList<Word> words, IReadOnlyList<Quantity> quantities, Quantity quantity)
    {
        if (IsPart(sentence, words, quantity))
        {
            return null;
        }

        var (from, to) = ClauseAround(sentence, words, quantity);
        var noun = CountedAt(sentence, words, quantity, to);
        var nounWord = noun is { } at ? words[at].Lower : null;
        if (nounWord is not null && CountedThings.IsMeasure(nounWord))
        {
            return null;
        }

        var harm = nounWord is not null && CountedThings.NamesVictims(nounWord) && CountedThings.Harms.ContainsKey(nounWord)
            ? noun
            : HarmNear(sentence, words, quantities, quantity, from, to);
        if (noun is null && harm is null)
        {
            return null;
        }

        var span = new TextSpan(words[quantity.First].Start, words[quantity.After - 1].End);
        span = Widened(span, words, noun);
        span = Widened(span, words, harm);
        return new Figure(
            span,
            quantity,
            harm is { } place ? CountedThings.Harms[words[place].Lower] : nounWord is "lives" ? "killed" : null,
            nounWord is null ? null : CountedThings.Named(nounWord),
            SpeakerReader.Find(sentence, words, from, to) ?? (OnlySpeakerIn(sentence, words)));
    }

    /// <summary>Another clause's speaker counts when the sentence has no second one.</summary>
    private static TextSpan? OnlySpeakerIn(string sentence, IReadOnlyList<Word> words) => SpeakerReader.Find(sentence, words, 0, words.Count);

    private static TextSpan Widened(TextSpan phrase, IReadOnlyList<Word> words, int? place)
    {
        var cover = place is { } at ? phrase.Cover(new TextSpan(words[at].Start, words[at].End)) : phrase;
        return cover.Length <= MaxPhrase ? cover : phrase;
    }

    /// <summary>"Among them 12 children", "another 12", "12 more", "12 a day", "12 of them".</summary>
    private static bool IsPart(string sentence, IReadOnlyList<Word> words, Quantity quantity)
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

    /// <summary>What happened to those counted: the nearest such word in the clause, not across another figure.</summary>
    private static int? HarmNear(string sentence, IReadOnlyList<Word> words, IReadOnlyList<Quantity> quantities, Quantity quantity, int from, int to)
    {
        int? behind = null;
        for (var place = quantity.After; place < to && behind is null; place++)
        {
            if (quantities.FirstOrDefault(other => other.First == place || (other.First < place && place < other.After)) is { After: > 0 } other && other.First != quantity.First)
            {
                // A part of the figure, between commas, is passed over.
                var isPart = IsPart(sentence, words, other);
                var end = Enumerable.Range(other.After, to - other.After).FirstOrDefault(next => sentence[words[next - 1].End..words[next].Start].Contains(',', StringComparison.Ordinal), -1);
                if (!isPart || end < 0)
                {
                    break;
                }

                place = end - 1;
                continue;
            }

            behind = CountedThings.Harms.ContainsKey(words[place].Lower) ? place : null;
        }

        int? before = null;
        for (var place = quantity.First - 1; place >= from && before is null; place--)
        {
            var gap = sentence[words[place].End..words[place + 1].Start];
            if (gap.Contains(',', StringComparison.Ordinal) || words[place].Lower is "and" || quantities.Any(other => other.First <= place && place < other.After))
            {
                break;
            }

            before = CountedThings.Harms.ContainsKey(words[place].Lower) ? place : null;
        }

        return (behind, before) switch
        {
            (null, _) => before,
            (_, null) => behind,
            ({ } after, { } ahead) => quantity.First - ahead <= after - quantity.After + 1 ? ahead : after,
        };
    }
}
