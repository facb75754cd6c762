using System.Collections.Frozen;
using Bot.Knowledge.Answering.Sentences;

namespace Bot.Knowledge.Answering.Figures;

/// <summary>Finds the numbers of a sentence that may count something. Years, dates, ages, numbers in names and such as another has taken the place of ("lowered from 208 to 174") are none.</summary>
internal static class CountingNumbers
{
    /// <summary>"A girl of eight": her age.</summary>
    private static readonly FrozenSet<string> Persons = Lexicon.Set("boy girl man woman child son daughter youth mother father widow age");

    /// <summary>Stand before the number that another takes the place of: "lowered from 208 to 174".</summary>
    private static readonly FrozenSet<string> Changing = Lexicon.Set("lower lowered raise raised revise revised cut increase increased reduce reduced correct corrected rise rose risen climb climbed fall fell fallen drop dropped go went gone change changed up down upwards downwards upward downward");

    public static List<Quantity> In(string sentence, IReadOnlyList<Word> words, IReadOnlyList<DateMention> dates)
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

    /// <summary>A year without a date around it, a name's number, an age, a lone "one".</summary>
    private static bool IsNoCount(string sentence, IReadOnlyList<Word> words, int place, Quantity quantity)
    {
        var word = words[place];
        var after = quantity.After < words.Count ? words[quantity.After].Lower : "";
        var isBareYear = word.Text.Length == 4 && word.IsNumber && word.Text.All(char.IsAsciiDigit) && quantity is { IsRough: false, Low: >= 1000 and <= 2199 }
            && quantity.First == place && CountedThings.GroupOf(after) is null && !CountedThings.Harms.ContainsKey(after);
        var isName = place > 0 && quantity.First == place && words[place - 1].IsCapital && place > 1 && sentence[words[place - 1].End..word.Start] is " " or "-"
            && words[place - 1].Lower is not ("of" or "the") && CountedThings.GroupOf(after) is null;
        var isAge = quantity.First > 1 && words[quantity.First - 1].Lower is var before && (before is "aged" or "age" || (before is "of" && Persons.Contains(words[quantity.First - 2].Lower)));
        isAge = isAge || (quantity is { High: <= 120, IsRough: false } && IsAgeOf(sentence, words, quantity));
        return isBareYear || isAge || (isName && !CountedThings.Harms.ContainsKey(after)) || (quantity.Low == 1 && quantity.High == 1 && !word.IsNumber);
    }

    /// <summary>"Jonas, nine, said", "a boy, 14, was", "who was nine, said".</summary>
    private static bool IsAgeOf(string sentence, IReadOnlyList<Word> words, Quantity quantity)
    {
        if (quantity.First == 0 || quantity.After >= words.Count || !(IsComma(sentence, words, quantity.After) || CountedNouns.Stops.Contains(words[quantity.After].Lower)))
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
}
