using System.Collections.Frozen;
using Bot.Knowledge.Answering.Sentences;

namespace Bot.Knowledge.Answering.Figures;

/// <summary>The word that tells what happened to those counted, by its place in the sentence and its group.</summary>
internal readonly record struct HarmWord(int Place, string Group);

/// <summary>Finds what happened to those whom a figure counts: "31 people were killed", "lost their lives", "lost 600 soldiers", "118 soldiers fell".</summary>
internal static class HarmReader
{
    private const string Killed = "killed";

    private static readonly FrozenSet<string> Losing = Lexicon.Set("lost lose loses losing");

    private static readonly FrozenSet<string> TakingLives = Lexicon.Set("lost lose loses losing loss gave laid cost costs costing claimed claims claiming took taken taking");

    /// <summary>"34 people who were thought to have died": of them is told that they are not, or not known to be, among the dead.</summary>
    private static readonly FrozenSet<string> Supposing = Lexicon.Set("thought believed feared presumed supposed assumed considered");

    /// <summary>Of words, from a number to the "and" behind what it counts.</summary>
    private const int Joined = 4;

    private static readonly FrozenSet<string> Driving = Lexicon.Set("driven forced chased hounded");

    private static readonly FrozenSet<string> Falling = Lexicon.Set("fell fallen");

    private static readonly FrozenSet<string> Auxiliaries = Lexicon.Set("had have has who");

    /// <param name="noun">The place of what is counted; null when the sentence leaves it out.</param>
    /// <param name="from">The figure's clause.</param>
    public static HarmWord? Near(string sentence, IReadOnlyList<Word> words, IReadOnlyList<Quantity> quantities, Quantity quantity, int? noun, int from, int to)
    {
        if (noun is { } victims && CountedThings.NamesVictims(words[victims].Lower) && At(words, victims) is { } named)
        {
            return named;
        }

        return Behind(sentence, words, quantities, quantity, noun, to) is not { } behind ? Before(sentence, words, quantities, quantity, noun, from) ?? Between(words, noun, quantity) ?? Lost(words, quantity, noun)
            : Before(sentence, words, quantities, quantity, noun, from) is { } before && quantity.First - before.Place <= behind.Place - quantity.After + 1 ? before
            : behind;
    }

    /// <summary>The harm that the word names, or ends the words for: lives are lost, taken or claimed; who is driven from home, or loses it, is displaced.</summary>
    public static HarmWord? At(IReadOnlyList<Word> words, int place) =>
        CountedThings.Harms.TryGetValue(words[place].Lower, out var group) ? new HarmWord(place, group)
        : words[place].Lower is "lives" or "life" && Enumerable.Range(Math.Max(0, place - 5), Math.Min(5, place)).Any(before => TakingLives.Contains(words[before].Lower)) ? new HarmWord(place, Killed)
        : words[place].Lower is "remains" && ((place + 1 < words.Count && words[place + 1].Lower is "of") || (place > 0 && words[place - 1].Lower is "human")) ? new HarmWord(place, Killed)
        : IsUprooting(words, place) ? new HarmWord(place, CountedThings.Displaced)
        : null;

    /// <summary>People are not destroyed: "31 people had gone", "40 officers of the damaged ship".</summary>
    private static bool MayBefall(HarmWord harm, IReadOnlyList<Word> words, int? noun) =>
        harm.Group != CountedThings.Destroyed || noun is not { } who || !CountedThings.IsHuman(CountedThings.Named(words[who].Lower));

    /// <summary>"Driven from", "forced to flee", "left their homes", "lost their homes".</summary>
    private static bool IsUprooting(IReadOnlyList<Word> words, int place)
    {
        var (before, lower) = (place > 0 ? words[place - 1].Lower : "", words[place].Lower);
        return Driving.Contains(before) ? lower is "from" or "out" or "off" || (lower is "to" && place + 1 < words.Count && words[place + 1].Lower is "leave" or "abandon" or "move" or "flee")
            : lower is "homes" or "houses" or "home" && before is "their" or "its" && place > 1 && (words[place - 2].Lower is "left" or "leave" or "leaving" or "abandon" or "abandoned" or "quit" || Losing.Contains(words[place - 2].Lower));
    }

    /// <summary>Not across another figure, and not in what is told of somebody else: "15,900 leaves out those who died".</summary>
    private static HarmWord? Behind(string sentence, IReadOnlyList<Word> words, IReadOnlyList<Quantity> quantities, Quantity quantity, int? noun, int to)
    {
        for (var place = quantity.After; place < to; place++)
        {
            // "Nine patients and two nurses were killed": both were.
            if (words[place].Lower is "and" && noun is not null && quantities.FirstOrDefault(other => other.First == place + 1) is { After: > 0 } second)
            {
                place = second.After - 1;
                continue;
            }

            if (quantities.FirstOrDefault(other => other.First == place || (other.First < place && place < other.After)) is { After: > 0 } other && other.First != quantity.First)
            {
                // A part of the figure, between commas, is passed over.
                var end = Enumerable.Range(other.After, to - other.After).FirstOrDefault(next => sentence[words[next - 1].End..words[next].Start].Contains(',', StringComparison.Ordinal), -1);
                if (!FigureReader.IsPart(words, other) || end < 0)
                {
                    return null;
                }

                place = end - 1;
                continue;
            }

            if (words[place].Lower is "those" or "nobody")
            {
                return null;
            }

            // "Four shells struck the ward, killing nine": the shells killed.
            if (words[place].Lower.EndsWith("ing", StringComparison.Ordinal) && At(words, place) is not null && !(noun is { } doer && CountedThings.IsHuman(CountedThings.Named(words[doer].Lower))))
            {
                return null;
            }

            if (At(words, place) is { } harm && MayBefall(harm, words, noun))
            {
                return Enumerable.Range(quantity.After, place - quantity.After).Any(who => words[who].Lower is "who" or "whom" && Enumerable.Range(who + 1, place - who - 1).Any(next => Supposing.Contains(words[next].Lower))) ? null : harm;
            }

            // "118 soldiers fell", and not "as 400 soldiers watched, the town fell".
            if (Falling.Contains(words[place].Lower) && noun is { } fighters && CountedThings.IsHuman(CountedThings.Named(words[fighters].Lower))
                && Enumerable.Range(fighters + 1, Math.Max(0, place - fighters - 1)).All(between => Auxiliaries.Contains(words[between].Lower)))
            {
                return new HarmWord(place, Killed);
            }
        }

        return null;
    }

    private static HarmWord? Before(string sentence, IReadOnlyList<Word> words, IReadOnlyList<Quantity> quantities, Quantity quantity, int? noun, int from)
    {
        for (var place = quantity.First - 1; place >= from; place--)
        {
            // "Killing nine patients and two nurses": both were killed.
            if (words[place].Lower is "and" && place == quantity.First - 1 && quantities.Where(other => other.After <= place && other.After + Joined > place).Select(other => other.First).FirstOrDefault(-1) is > 0 and var first)
            {
                place = first;
                continue;
            }

            if (sentence[words[place].End..words[place + 1].Start].Contains(',', StringComparison.Ordinal) || words[place].Lower is "and" || quantities.Any(other => other.First <= place && place < other.After))
            {
                return null;
            }

            if (At(words, place) is { } harm && MayBefall(harm, words, noun))
            {
                return harm;
            }
        }

        return null;
    }

    /// <summary>"The number of people displaced in Arden, or who had left it, at 9,000".</summary>
    private static HarmWord? Between(IReadOnlyList<Word> words, int? noun, Quantity quantity) =>
        noun is { } first && first < quantity.First ? Enumerable.Range(first + 1, quantity.First - first - 1).Select(place => At(words, place)).FirstOrDefault(harm => harm is { } found && MayBefall(found, words, noun)) : null;

    /// <summary>"Lost 600 soldiers", "the loss of 600 soldiers", "600 soldiers were lost": killed, wounded or captured.</summary>
    private static HarmWord? Lost(IReadOnlyList<Word> words, Quantity quantity, int? noun)
    {
        if (noun is not { } people || !CountedThings.IsHuman(CountedThings.Named(words[people].Lower)))
        {
            return null;
        }

        var before = quantity.First - 1;
        var lost = before >= 0 && Losing.Contains(words[before].Lower) ? before
            : before > 0 && words[before].Lower is "of" && words[before - 1].Lower is "loss" or "losses" ? before - 1
            : Enumerable.Range(people + 1, Math.Max(0, words.Count - people - 1)).SkipWhile(place => words[place].Lower is "were" or "was" or "had" or "have" or "been" or "are").Take(1)
                .FirstOrDefault(place => place > people + 1 && words[place].Lower is "lost", -1);
        return lost >= 0 ? new HarmWord(lost, "casualties") : null;
    }
}
