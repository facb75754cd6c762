using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Premises;

/// <summary>Finds years and numbers that a question states and its sources do not: the treaty of 1963 is not the one of 1936, and Resolution 41 is not Resolution 14.</summary>
internal static partial class UnstatedNumbers
{
    /// <summary>Below it a number may be written out, count the days of a month, or be rounded.</summary>
    private const int Least = 32;

    /// <param name="passages">Those that are quoted.</param>
    public static bool AreIn(string question, IEnumerable<Passage> passages)
    {
        var asked = Numbers(question);
        if (asked.Count == 0)
        {
            return false;
        }

        var stated = new HashSet<int>();
        foreach (var passage in passages)
        {
            var text = passage.TextWithHeadings;
            stated.UnionWith(All().Matches(text).Select(match => Value(match.Value)));
            stated.UnionWith(InWords(text));
            stated.UnionWith(Spans().Matches(text).SelectMany(YearsOf));
            stated.UnionWith(Decades().Matches(text).SelectMany(match => Enumerable.Range(Value(match.Groups["decade"].Value), 10)));
            if (passage.Article.Metadata.Published is { } published)
            {
                stated.Add(published.Year);
            }
        }

        return asked.Exists(number => !stated.Contains(number));
    }

    /// <summary>A decade, a part of a longer word or sign and a share of a thousand are said in many ways, and left out.</summary>
    private static List<int> Numbers(string question) => [.. Asked().Matches(question).Select(match => Value(match.Value)).Where(number => number >= Least)];

    /// <summary>"Forty-three deaths", "two thousand men": written out, a number is stated as well.</summary>
    private static IEnumerable<int> InWords(string text)
    {
        var words = Word.Of(text);
        return from place in Enumerable.Range(0, words.Count)
               let quantity = QuantityReader.ReadAt(text, words, place)
               where quantity is { High: < int.MaxValue }
               from number in new[] { quantity.Value.Low, quantity.Value.High }
               where decimal.IsInteger(number)
               select (int)number;
    }

    /// <summary>"1904–05" speaks of both years, "1914–1918" of all between.</summary>
    private static IEnumerable<int> YearsOf(Match span)
    {
        var (first, last) = (Value(span.Groups["first"].Value), Value(span.Groups["last"].Value));
        last = last < 100 ? (first / 100 * 100) + last : last;
        return last >= first ? Enumerable.Range(first, Math.Min(last - first + 1, 100)) : [first];
    }

    private static int Value(string digits) => int.TryParse(digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    [GeneratedRegex(@"(?<![\p{L}\p{N}.,'’$€£/–-])[0-9]{1,3}(,[0-9]{3})+(?![\p{L}\p{N}/–-]|[.,][0-9])|(?<![\p{L}\p{N}.,'’$€£/–-])[0-9]{2,9}(?![\p{L}\p{N}/–-]|[.,'’][\p{L}\p{N}])(?! ?(million|billion|percent|per cent|%))", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex(@"[0-9]{1,3}(,[0-9]{3})+|[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex All();

    [GeneratedRegex(@"\b(?<first>1[0-9]{3}|20[0-9]{2})(?:[–/-]| to | and )(?<last>[0-9]{4}|[0-9]{2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Spans();

    [GeneratedRegex(@"\b(?<decade>1[0-9]{2}0|20[0-9]0)['’]?s\b", RegexOptions.CultureInvariant)]
    private static partial Regex Decades();
}
