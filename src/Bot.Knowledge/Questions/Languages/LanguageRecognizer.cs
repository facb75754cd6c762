using System.Text;

namespace Bot.Knowledge.Questions.Languages;

/// <summary>Tells in which language a question is asked: by its script first, then by letters and words that only one of the languages has.</summary>
/// <remarks>Names say nothing: an English question may be full of French ones. So only words that carry grammar count, and letters only in words without a capital.</remarks>
public static class LanguageRecognizer
{
    /// <param name="fallback">For texts that say too little, such as a name alone.</param>
    public static Language Recognize(string question, Language fallback)
    {
        ArgumentNullException.ThrowIfNull(question);
        var words = WordsOf(question).ToList();
        var letters = words.SelectMany(word => word).CountBy(ScriptOf).ToDictionary();
        var (latin, cyrillic, arabic, hebrew) = (letters.GetValueOrDefault(Script.Latin), letters.GetValueOrDefault(Script.Cyrillic), letters.GetValueOrDefault(Script.Arabic), letters.GetValueOrDefault(Script.Hebrew));
        var most = Math.Max(Math.Max(latin, cyrillic), Math.Max(arabic, hebrew));
        return most switch
        {
            0 => fallback,
            _ when latin == most || AsksInEnglish(words) => OfLatin(words, fallback),
            _ when arabic == most => Language.Arabic,
            _ when hebrew == most => Language.Hebrew,
            _ => OfCyrillic(words, fallback),
        };
    }

    private static bool AsksInEnglish(List<string> words) => LanguageMarks.English.Questions.Contains(words[0].ToLowerInvariant());

    private static Language OfLatin(List<string> words, Language fallback)
    {
        var (english, turkish, french) = (LanguageMarks.English.In(words), LanguageMarks.Turkish.In(words), LanguageMarks.French.In(words));
        return Math.Max(english, Math.Max(turkish, french)) switch
        {
            0 => fallback is Language.Turkish or Language.French ? fallback : Language.English,
            var most when english == most => Language.English,
            var most when turkish == french => fallback is Language.French ? Language.French : Language.Turkish,
            var most => turkish == most ? Language.Turkish : Language.French,
        };
    }

    private static Language OfCyrillic(List<string> words, Language fallback)
    {
        var (russian, ukrainian) = (LanguageMarks.Russian.In(words), LanguageMarks.Ukrainian.In(words));
        return russian == ukrainian
            ? fallback is Language.Ukrainian ? Language.Ukrainian : Language.Russian
            : russian > ukrainian ? Language.Russian : Language.Ukrainian;
    }

    /// <summary>Runs of letters; an apostrophe ends one and stays with it, as in "l’" and "Türkiye’", and marks are dropped.</summary>
    private static IEnumerable<string> WordsOf(string text)
    {
        var word = new StringBuilder();
        // Half a surrogate pair cannot be normalised; enumerated, it becomes the replacement character.
        foreach (var character in string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormC))
        {
            if (char.IsLetter(character))
            {
                word.Append(character);
            }
            else if (char.GetUnicodeCategory(character) is not System.Globalization.UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                yield return character is '\'' or '’' ? $"{word}'" : word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static Script ScriptOf(char letter) => letter switch
    {
        <= '\u024F' or (>= '\u1E00' and <= '\u1EFF') => Script.Latin,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        >= '\u0590' and <= '\u05FF' => Script.Hebrew,
        (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\uFB50' and <= '\uFEFC') => Script.Arabic,
        _ => Script.Other,
    };

    private enum Script
    {
        Other,
        Latin,
        Cyrillic,
        Arabic,
        Hebrew,
    }
}
