using System.Globalization;
using System.Text;

namespace Bot.Knowledge.Questions.Languages;

/// <summary>Gives the spellings of a word one form: small letters, no marks, no vowel points, and the variants of Arabic, Hebrew and Turkish letters as one.</summary>
internal static class WordFolding
{
    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var rune in WithPlainHebrewSigns(word).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.IsLetter(rune) || Rune.IsDigit(rune))
            {
                folded.Append(Plain(Rune.ToLowerInvariant(rune)));
            }
        }

        return folded.ToString();
    }

    /// <summary>A geresh makes other sounds of three letters: zh, j and ch.</summary>
    private static string WithPlainHebrewSigns(string word) =>
        word.Replace("צ'", "צש", StringComparison.Ordinal).Replace("ץ'", "צש", StringComparison.Ordinal);

    private static string Plain(Rune rune) => rune.Value switch
    {
        'ı' => "i",
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'ґ' => "г",
        'ى' => "ي",
        'ة' => "ه",
        'ٱ' => "ا",
        'ـ' => "",
        'ך' => "כ",
        'ם' => "מ",
        'ן' => "נ",
        'ף' => "פ",
        'ץ' => "צ",
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber => CharUnicodeInfo.GetDecimalDigitValue(rune.ToString(), 0).ToString(CultureInfo.InvariantCulture),
        _ => rune.ToString(),
    };
}
