using System.Collections.Frozen;
using Bot.Knowledge.Answering.Sentences;

namespace Bot.Knowledge.Answering.Figures;

/// <summary>A part of a whole, as a text gives it.</summary>
/// <param name="Quantity">Its words and its size in per cent.</param>
/// <param name="Noun">The place of what the whole consists of; null when the share does not say.</param>
internal readonly record struct Share(Quantity Quantity, int? Noun);

/// <summary>Finds shares: "41 per cent of the homes", "one house in five", "nine out of ten", "two thirds", "half of the town". They are set against each other, and never against numbers.</summary>
internal static class Shares
{
    /// <summary>Of words, from a share to what it is of.</summary>
    private const int Reach = 4;

    private static readonly FrozenDictionary<string, decimal> Fractions = new (string Word, decimal Parts)[]
    {
        ("half", 2), ("third", 3), ("quarter", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8), ("tenth", 10),
    }.SelectMany(fraction => new[] { fraction, ($"{fraction.Word}s", fraction.Parts) }).ToFrozenDictionary(fraction => fraction.Item1, fraction => fraction.Item2, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Tops = new (string Word, decimal Value)[]
    {
        ("a", 1), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("nine", 9),
    }.ToFrozenDictionary(top => top.Word, top => top.Value, StringComparer.Ordinal);

    /// <summary>Wholes that people count in: "three boats in 17 days" is no share.</summary>
    private static readonly FrozenSet<decimal> Wholes = new[] { 2m, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1_000 }.ToFrozenSet();

    /// <summary>Behind a share that names nothing: "a third were destroyed", "half the homes".</summary>
    private static readonly FrozenSet<string> BehindShare = Lexicon.Set("of the its their our these those was were is are has have had");

    private static readonly FrozenSet<string> Determiners = Lexicon.Set("the its their our all his her a an");

    public static IReadOnlyList<Share> In(string sentence, IReadOnlyList<Word> words)
    {
        var shares = new List<Share>();
        for (var place = 0; place < words.Count; place++)
        {
            if (At(sentence, words, place) is { } share)
            {
                shares.Add(share);
                place = share.Quantity.After - 1;
            }
        }

        return shares;
    }

    private static Share? At(string sentence, IReadOnlyList<Word> words, int place)
    {
        if (FractionAt(words, place) is { } fraction)
        {
            return Of(sentence, words, QuantityReader.Qualified(words, place, fraction.After, fraction.Percent, fraction.Percent, isRough: false), noun: null);
        }

        if (QuantityReader.ReadAt(sentence, words, place) is not { } part)
        {
            return null;
        }

        return AfterPercent(sentence, words, part.After) is { } after ? Of(sentence, words, part with { After = after }, noun: null) : OutOf(sentence, words, part);
    }

    /// <summary>"A third", "two-thirds", "half".</summary>
    private static (decimal Percent, int After)? FractionAt(IReadOnlyList<Word> words, int place)
    {
        var (top, bottom, after) = words[place].Lower is "half" ? ("one", "half", place + 1)
            : words[place].Lower.Split('-') is [var tied, var parts] ? (tied, parts, place + 1)
            : place + 1 < words.Count ? (words[place].Lower, words[place + 1].Lower, place + 2)
            : ("", "", 0);
        return Tops.TryGetValue(top, out var times) && Fractions.TryGetValue(bottom, out var of) && times < of
            && (after == words.Count || BehindShare.Contains(words[after].Lower) || CountedThings.Harms.ContainsKey(words[after].Lower))
            && !(place > 0 && words[place - 1].Lower is "first" or "second" or "latter" or "other")
            ? (100 * times / of, after)
            : null;
    }

    private static int? AfterPercent(string sentence, IReadOnlyList<Word> words, int after) =>
        after < words.Count && words[after].Lower is "percent" ? after + 1
        : after + 1 < words.Count && (words[after].Lower, words[after + 1].Lower) is ("per", "cent") ? after + 2
        : sentence.AsSpan(words[after - 1].End).TrimStart() is ['%', ..] ? after
        : null;

    /// <summary>"One house in five", "six in ten", "nine out of ten".</summary>
    private static Share? OutOf(string sentence, IReadOnlyList<Word> words, Quantity part)
    {
        const int LongestNoun = 2;
        var link = Enumerable.Range(part.After, LongestNoun + 1).FirstOrDefault(place => place < words.Count && words[place].Lower is "in" or "out", -1);
        var first = link < 0 ? words.Count : words[link].Lower is "out" ? link + 2 : link + 1;
        if (first >= words.Count || (words[link].Lower is "out" && words[link + 1].Lower is not "of") || part is not { Low: > 0, High: < 1_000 }
            || QuantityReader.ReadAt(sentence, words, first) is not { } whole || whole.First != first || whole.Low != whole.High || !Wholes.Contains(whole.Low) || whole.Low <= part.High)
        {
            return null;
        }

        int? noun = link > part.After ? link - 1 : null;
        var isOfOther = CountedNouns.Behind(sentence, words, whole, words.Count) is { } behind && (noun is not null || CountedThings.IsMeasure(words[behind].Lower));
        return isOfOther ? null : Of(sentence, words, part with { After = whole.After, Low = 100 * part.Low / whole.Low, High = 100 * part.High / whole.Low }, noun);
    }

    private static Share Of(string sentence, IReadOnlyList<Word> words, Quantity quantity, int? noun) =>
        new(quantity, noun ?? NounBehind(sentence, words, quantity));

    /// <summary>"41 per cent of the homes", "nine in ten homes".</summary>
    private static int? NounBehind(string sentence, IReadOnlyList<Word> words, Quantity quantity)
    {
        var first = quantity.After;
        while (first < words.Count && first < quantity.After + Reach && (words[first].Lower is "of" || Determiners.Contains(words[first].Lower)))
        {
            first++;
        }

        return CountedNouns.Behind(sentence, words, quantity with { After = first }, words.Count);
    }
}
