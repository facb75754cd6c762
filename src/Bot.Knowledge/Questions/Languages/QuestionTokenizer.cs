using System.Text.RegularExpressions;

namespace Bot.Knowledge.Questions.Languages;

/// <summary>Cuts a question into words, by what apostrophes and prefixes mean in its language.</summary>
internal static partial class QuestionTokenizer
{
    private const int ShortestRest = 2;
    private const int MostTakenOff = 3;

    // The article and what goes before it: and, so, by, like, for.
    private static readonly string[] ArabicPrefixes = ["وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال", "و", "ف", "ب", "ل", "ك", "س"];

    // And, the, in, to, from, that, as.
    private static readonly string[] HebrewPrefixes = ["ו", "ה", "ב", "ל", "מ", "ש", "כ"];

    public static IReadOnlyList<QuestionToken> Tokenize(string question, Language language)
    {
        var tokens = new List<QuestionToken>();
        foreach (Match word in (language is Language.French ? FrenchWord() : Word()).Matches(string.Concat(question.EnumerateRunes())))
        {
            // In Turkish a name's endings follow an apostrophe.
            var written = language is Language.Turkish ? word.Value.Split('\'', '’')[0] : word.Value;
            if (WordFolding.Fold(written) is { Length: > 0 } folded)
            {
                tokens.Add(new QuestionToken(written, FormsOf(folded, language)));
            }
        }

        return tokens;
    }

    private static IReadOnlyList<string> FormsOf(string folded, Language language) => language switch
    {
        Language.Arabic => [folded, .. ArabicPrefixes.Where(prefix => CanLose(folded, prefix)).Select(prefix => folded[prefix.Length..])],
        Language.Hebrew => [folded, .. WithoutHebrewPrefixes(folded)],
        _ => [folded],
    };

    private static IEnumerable<string> WithoutHebrewPrefixes(string word)
    {
        for (var taken = 0; taken < MostTakenOff && HebrewPrefixes.Any(prefix => CanLose(word, prefix)); taken++)
        {
            yield return word = word[1..];
        }
    }

    private static bool CanLose(string word, string prefix) =>
        word.StartsWith(prefix, StringComparison.Ordinal) && word.Length - prefix.Length >= ShortestRest;

    /// <summary>Letters with their marks, joined by apostrophes, and by the quotation mark that Hebrew writes in abbreviations.</summary>
    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+(['’ʼ״׳""][\p{L}\p{M}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+")]
    private static partial Regex FrenchWord();
}
