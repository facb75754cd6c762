using System.Globalization;
using System.Text;

namespace Bot.Knowledge.Indexing.Qdrant;

/// <summary>Cuts text into words as SQLite's tokenizer <c>unicode61</c> with <c>remove_diacritics 2</c> does, so that both indexes know the same words: runs of letters and numbers, in lower case, Latin letters without their accents.</summary>
/// <remarks>The rules are those of https://sqlite.org/fts5.html#unicode61_tokenizer.</remarks>
internal static class UnicodeWords
{
    private const int FirstAccent = 0x300;

    /// <summary>A bit for each of the combining accents that SQLite drops, from U+0300 on.</summary>
    private const ulong Accents = 0x000361F8_08029FDF;

    public static IEnumerable<string> In(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsInWord(rune))
            {
                AppendFolded(word, rune);
            }
            else if (!IsAccent(rune) && word.Length > 0)
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

    private static bool IsInWord(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
        or UnicodeCategory.PrivateUse;

    /// <summary>An accent that stands behind its letter is dropped, and the word goes on; other marks end it.</summary>
    private static bool IsAccent(Rune rune) => rune.Value is >= FirstAccent and < FirstAccent + 64 && ((Accents >> (rune.Value - FirstAccent)) & 1) != 0;

    private static void AppendFolded(StringBuilder word, Rune rune)
    {
        // By way of the capital, as Unicode folds case: the long s is an s.
        var folded = Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune));
        if (folded.Value < 0x80)
        {
            word.Append((char)folded.Value);
            return;
        }

        var parts = folded.ToString().Normalize(NormalizationForm.FormD);
        if (char.IsAsciiLetter(parts[0]))
        {
            word.Append(char.ToLowerInvariant(parts[0]));
        }
        else
        {
            word.Append(folded);
        }
    }
}
