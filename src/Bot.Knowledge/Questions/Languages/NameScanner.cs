using System.Text.RegularExpressions;

namespace Bot.Knowledge.Questions.Languages;

/// <summary>Collects the names in a text: words with a capital that do not stand at the beginning of a sentence, and that the text does not write small elsewhere.</summary>
internal static partial class NameScanner
{
    private const int ShortestName = 3;

    public static IReadOnlySet<string> Scan(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var small = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in Word().EnumerateMatches(text))
        {
            var found = text.AsSpan(word.Index, word.Length);
            if (char.IsLower(found[0]))
            {
                small.Add(found.ToString());
            }
            else if (found.Length >= ShortestName && char.IsUpper(found[0]) && !BeginsSentence(text, word.Index))
            {
                names.Add(found.ToString());
            }
        }

        names.ExceptWith(names.Where(small.Contains).ToList());
        return names;
    }

    private static bool BeginsSentence(string text, int place)
    {
        var before = text.AsSpan(0, place).TrimEnd(" \"“‘'([*_");
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or ':' or '\n';
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
