using System.Buffers;
using System.Collections.Frozen;
using Bot.Knowledge.Answering.Sentences;

namespace Bot.Knowledge.Answering.Figures;

/// <summary>Finds the noun that a number counts: behind it, "31 members of the garrison", or before it, "put the force at 9,000".</summary>
internal static class CountedNouns
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(",;:()–—");

    /// <summary>End the words for what is counted.</summary>
    public static readonly FrozenSet<string> Stops = Lexicon.Set("was were is are had has have be been in at on by from to for with who which that after before during when as since under over into near against per");

    /// <summary>Lead from what was counted to its number: "the force at 9,000", "refugees numbered 96,300".</summary>
    private static readonly FrozenSet<string> Links = Lexicon.Set("at to numbered number totalled totaled total reached exceeded was were is are came come comes amounted amount amounts stood stands rose ran by of");

    /// <summary>The noun behind the number: the last word before a verb, a preposition or a comma; "hundreds of people", "31 members of the garrison".</summary>
    public static int? Behind(string sentence, IReadOnlyList<Word> words, Quantity quantity, int to)
    {
        int? last = null;
        for (var place = quantity.After; place < Math.Min(to, quantity.After + 5); place++)
        {
            var gap = sentence[words[place - 1].End..words[place].Start];
            var lower = words[place].Lower;
            if (gap.AsSpan().ContainsAny(Separators) || (Stops.Contains(lower) && last is not null) || (Clause.Conjunctions.Contains(lower) && lower is not "and"))
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
    public static int? Before(string sentence, IReadOnlyList<Word> words, Quantity quantity, int from)
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

        return words[quantity.First - 1].Lower is "at" or "as" ? OfAccount(words, quantity, from) : null;
    }

    /// <summary>However much stands between: "estimated the number of people displaced in Arden, or who had left it, at 9,000".</summary>
    private static int? OfAccount(IReadOnlyList<Word> words, Quantity quantity, int from)
    {
        const int Reach = 3;
        var account = Enumerable.Range(from, quantity.First - from).LastOrDefault(place => words[place].Lower is "number" or "numbers" or "total" or "toll" && place + 1 < words.Count && words[place + 1].Lower is "of", -1);
        var noun = account < 0 ? -1 : Enumerable.Range(account + 2, Math.Max(0, Math.Min(Reach, quantity.First - account - 2))).FirstOrDefault(place => CountedThings.IsHuman(CountedThings.GroupOf(words[place].Lower) ?? ""), -1);
        return noun < 0 ? null : noun;
    }
}
