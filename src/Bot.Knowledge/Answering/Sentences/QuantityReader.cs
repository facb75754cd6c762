using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Knowledge.Answering.Sentences;

/// <summary>A number as a text gives it.</summary>
/// <param name="First">The first of its words, qualifiers such as "at least" included.</param>
/// <param name="After">The place behind its last word.</param>
/// <param name="Low">The least that it may mean; equal to <paramref name="High"/> for a plain number.</param>
/// <param name="IsRough">With "about", "nearly" or "more than", or a word such as "dozens".</param>
internal readonly record struct Quantity(int First, int After, decimal Low, decimal High, bool IsRough)
{
    /// <summary>Whether both may mean the same: equal, one inside the other's range, or within a tenth where one of them is rough.</summary>
    public bool AgreesWith(Quantity other)
    {
        if ((Low <= other.Low && other.High <= High) || (other.Low <= Low && High <= other.High))
        {
            return true;
        }

        var (near, far) = (Math.Max(Low, other.Low), Math.Min(High, other.High));
        return near <= far || ((IsRough || other.IsRough) && near - far <= Math.Max(near, far) / 10);
    }
}

/// <summary>Reads numbers in digits and words: "some 2,000", "thirty-one", "between 40 and 60", "at least", "dozens".</summary>
internal static class QuantityReader
{
    private static readonly FrozenDictionary<string, int> Units =
        Lexicon.Words("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen").Select((word, place) => (word, place + 1))
            .Concat(Lexicon.Words("twenty thirty forty fifty sixty seventy eighty ninety").Select((word, place) => (word, (place + 2) * 10)))
            .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Scales = new (string Word, decimal Value)[]
    {
        ("dozen", 12), ("hundred", 100), ("thousand", 1_000), ("million", 1_000_000), ("billion", 1_000_000_000),
    }.ToFrozenDictionary(scale => scale.Word, scale => scale.Value, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (decimal Low, decimal High)> Crowds = new (string Word, decimal Low, decimal High)[]
    {
        ("dozens", 24, 99), ("scores", 40, 199), ("hundreds", 200, 999), ("thousands", 2_000, 9_999), ("millions", 2_000_000, 9_999_999),
    }.ToFrozenDictionary(crowd => crowd.Word, crowd => (crowd.Low, crowd.High), StringComparer.Ordinal);

    /// <summary>Before a number; the longer ones first.</summary>
    private static readonly (string[] Words, bool IsRough)[] Qualifiers =
    [
        .. Phrases("at least|at most|up to|as many as|as few as|no fewer than|no less than|no more than|not more than|a total of|exactly|only|just", isRough: false),
        .. Phrases("more than|fewer than|less than|well over|close to|an estimated|some|about|around|nearly|almost|approximately|roughly|over|under|estimated|circa|perhaps|possibly|probably", isRough: true),
    ];

    /// <returns>The quantity whose number begins at the word; null when none does.</returns>
    public static Quantity? ReadAt(string text, IReadOnlyList<Word> words, int place)
    {
        if (place >= words.Count)
        {
            return null;
        }

        if (words[place].Lower is "between" or "from" && Number(text, words, place + 1, out var after) is { } low
            && after < words.Count && words[after].Lower is "and" or "to" && Number(text, words, after + 1, out var end) is { } high && high.High >= low.Low)
        {
            return Qualified(words, place, end, Scaled(low.Low, high.High), high.High, isRough: false);
        }

        if (Number(text, words, place, out after) is not { } number)
        {
            return null;
        }

        if (after < words.Count && IsRange(text, words, after, out var next) && Number(text, words, next, out end) is { } upper && upper.High > number.Low)
        {
            return Qualified(words, place, end, Scaled(number.Low, upper.High), upper.High, isRough: false);
        }

        return Qualified(words, place, after, number.Low, number.High, isRough: number.Low != number.High);
    }

    /// <summary>Whether a quantity stands behind the word, its qualifiers ("more than") passed over.</summary>
    public static bool IsBehind(string text, IReadOnlyList<Word> words, int place)
    {
        const int LongestQualifier = 3;
        return Enumerable.Range(place + 1, LongestQualifier + 1).Any(next => ReadAt(text, words, next) is { } quantity && quantity.First <= place + 1);
    }

    private static bool IsRange(string text, IReadOnlyList<Word> words, int after, out int next)
    {
        var between = text[words[after - 1].End..words[after].Start];
        next = words[after].Lower is "to" or "or" ? after + 1 : after;
        return next > after || between.Trim() is "-" or "–" or "—";
    }

    /// <summary>"Three to four thousand" means three thousand to four thousand.</summary>
    private static decimal Scaled(decimal low, decimal high) =>
        Scales.Values.Where(scale => low < scale && high >= scale && high % scale == 0 && low * scale < high).Select(scale => low * scale).DefaultIfEmpty(low).Max();

    /// <summary>The number with what stands before it: "at least", "about".</summary>
    public static Quantity Qualified(IReadOnlyList<Word> words, int first, int after, decimal low, decimal high, bool isRough)
    {
        for (var found = true; found;)
        {
            found = false;
            foreach (var (qualifier, rough) in Qualifiers)
            {
                var start = first - qualifier.Length;
                if (start >= 0 && qualifier.Select((word, i) => words[start + i].Lower == word).All(same => same))
                {
                    (first, isRough, found) = (start, isRough || rough, true);
                    break;
                }
            }
        }

        return new Quantity(first, after, low, high, isRough);
    }

    private static (decimal Low, decimal High)? Number(string text, IReadOnlyList<Word> words, int place, out int after)
    {
        after = place + 1;
        if (place >= words.Count)
        {
            return null;
        }

        var word = words[place];
        if (word.IsNumber)
        {
            // "31st" counts nothing; "25-year" is a length, and "A4-12" a name.
            var isTied = word.End < text.Length && text[word.End] is '-' && word.End + 1 < text.Length && char.IsLetter(text[word.End + 1]);
            return !isTied && decimal.TryParse(word.Text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var digits)
                ? Exactly(WithScales(words, digits, ref after))
                : null;
        }

        if (word.Lower is "tens" or "hundreds" or "thousands" && Follows(words, place, "of", "thousands"))
        {
            after = place + 3;
            return word.Lower == "tens" ? (20_000, 99_999) : (200_000, 999_999);
        }

        if (Crowds.TryGetValue(word.Lower, out var crowd))
        {
            return crowd;
        }

        if (word.Lower is "several" or "few" && after < words.Count && Scales.TryGetValue(words[after].Lower, out var each))
        {
            after++;
            return (2 * each, 9 * each);
        }

        if (word.Lower is "half" && Follows(words, place, "a") && place + 2 < words.Count && Scales.TryGetValue(words[place + 2].Lower, out var whole))
        {
            after = place + 3;
            return Exactly(whole / 2);
        }

        if (word.Lower is "a" or "an" && after < words.Count && Scales.TryGetValue(words[after].Lower, out var single))
        {
            after++;
            return Exactly(WithScales(words, single, ref after));
        }

        return InWords(words, place, out after) is { } value ? Exactly(value) : null;
    }

    private static decimal? InWords(IReadOnlyList<Word> words, int place, out int after)
    {
        decimal total = 0, part = 0;
        var isRead = false;
        for (after = place; after < words.Count; after++)
        {
            var lower = words[after].Lower;
            if (Unit(lower) is { } unit)
            {
                if (isRead && part % 100 != 0 && !(part % 10 == 0 && unit < 10))
                {
                    break;
                }

                part += unit;
            }
            else if (isRead && Scales.TryGetValue(lower, out var scale))
            {
                if (scale < 1_000)
                {
                    part = Math.Max(1, part) * scale;
                }
                else
                {
                    (total, part) = (total + (Math.Max(1, part) * scale), 0);
                }
            }
            else if (!(isRead && lower == "and" && part >= 100 && after + 1 < words.Count && Unit(words[after + 1].Lower) is not null))
            {
                break;
            }

            isRead = true;
        }

        return isRead ? total + part : null;
    }

    /// <summary>"Seven", "thirty", "thirty-one".</summary>
    private static int? Unit(string word) =>
        Units.TryGetValue(word, out var unit) ? unit
        : word.Split('-') is [var tens, var ones] && Units.TryGetValue(tens, out var high) && Units.TryGetValue(ones, out var low) && high >= 20 && low < 10 ? high + low
        : null;

    private static decimal WithScales(IReadOnlyList<Word> words, decimal value, ref int after)
    {
        while (after < words.Count && Scales.TryGetValue(words[after].Lower, out var scale))
        {
            value *= scale;
            after++;
        }

        return value;
    }

    private static bool Follows(IReadOnlyList<Word> words, int place, params string[] expected) =>
        place + expected.Length < words.Count && expected.Select((word, i) => words[place + 1 + i].Lower == word).All(same => same);

    private static (decimal, decimal)? Exactly(decimal value) => (value, value);

    private static IEnumerable<(string[], bool)> Phrases(string phrases, bool isRough) =>
        phrases.Split('|').Select(phrase => (Lexicon.Words(phrase), isRough)).OrderByDescending(phrase => phrase.Item1.Length);
}
