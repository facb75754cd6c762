using System.Globalization;
using System.Text;

namespace Bot.Knowledge.Retrieval;

/// <summary>Cuts text into the words that matching works with: lower case, without accents.</summary>
public static class QuestionWords
{
    /// <summary>The words that tell what a text is about, in order, with repeats: all but function words.</summary>
    public static IEnumerable<string> TellingWordsOf(string text) => WordsOf(text).Where(word => !FunctionWords.Contains(word));

    /// <summary>The stems of the telling words, in order, with repeats.</summary>
    public static IEnumerable<string> StemsOf(string text) => TellingWordsOf(text).Select(PorterStemmer.Stem);

    /// <summary>Runs of letters and digits, lower case, without accents. An apostrophe ends a word, so that "Turkey's" matches "Turkey".</summary>
    public static IEnumerable<string> WordsOf(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(Rune.ToLowerInvariant(rune));
            }
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    // Half a surrogate pair cannot be normalised; enumerated, it becomes the replacement character.
    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes());

    /// <summary>English words that carry grammar rather than subject, question words among them, and what contractions leave behind.</summary>
    public static IReadOnlySet<string> FunctionWords { get; } = new HashSet<string>(
        ("a an the this that these those and or but if so than then as of in on at by for from to into onto with without about over under "
        + "is are was were be been being am do does did doing done have has had having will would shall should can could may might must "
        + "i you he she it we they me him her us them my your his its our their mine yours ours theirs one ones "
        + "who whom whose which what when where why how there here not no nor s t d ll m re ve also just too very much many").Split(' '),
        StringComparer.Ordinal);
}
