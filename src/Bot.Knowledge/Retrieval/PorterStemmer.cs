namespace Bot.Knowledge.Retrieval;

/// <summary>Reduces English words to stems, so that "signed" and "signing" match: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, as SQLite's <c>porter</c> tokeniser applies it.</summary>
public static class PorterStemmer
{
    // Beyond this length SQLite leaves a word as it is; so do we, to agree with its index.
    private const int MaxLength = 64;

    private static readonly (string Suffix, string Replacement)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("logi", "log"),
        ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"),
        ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"),
        ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Suffix, string Replacement)[] Step3 =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] Step4 =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate",
        "iti", "ous", "ive", "ize",
    ];

    /// <param name="word">In lower case.</param>
    public static string Stem(string word)
    {
        if (word.Length is < 3 or > MaxLength)
        {
            return word;
        }

        word = RemovePluralsAndParticiples(word);
        if (word.EndsWith('y') && HasVowel(word.AsSpan(0, word.Length - 1)))
        {
            word = word[..^1] + "i";
        }

        word = ReplaceLongest(word, Step2);
        word = ReplaceLongest(word, Step3);
        word = RemoveEnding(word);
        return RemoveFinalE(word);
    }

    private static string RemovePluralsAndParticiples(string word)
    {
        if (word.EndsWith('s'))
        {
            word = word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal) ? word[..^2]
                : word.EndsWith("ss", StringComparison.Ordinal) ? word
                : word[..^1];
        }

        if (word.EndsWith("eed", StringComparison.Ordinal))
        {
            return Measure(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;
        }

        var stem = word.EndsWith("ed", StringComparison.Ordinal) ? word[..^2]
            : word.EndsWith("ing", StringComparison.Ordinal) ? word[..^3]
            : word;
        if (stem.Length == word.Length || !HasVowel(stem))
        {
            return word;
        }

        return stem switch
        {
            _ when stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal) => stem + "e",
            _ when EndsWithDoubleConsonant(stem) && stem[^1] is not ('l' or 's' or 'z') => stem[..^1],
            _ when Measure(stem) == 1 && EndsWithShortSyllable(stem) => stem + "e",
            _ => stem,
        };
    }

    private static string ReplaceLongest(string word, (string Suffix, string Replacement)[] rules)
    {
        var rule = rules.OrderByDescending(rule => rule.Suffix.Length).FirstOrDefault(rule => word.EndsWith(rule.Suffix, StringComparison.Ordinal));
        if (rule.Suffix is null)
        {
            return word;
        }

        var stem = word[..^rule.Suffix.Length];
        return Measure(stem) > 0 ? stem + rule.Replacement : word;
    }

    private static string RemoveEnding(string word)
    {
        var suffix = Step4.Where(suffix => word.EndsWith(suffix, StringComparison.Ordinal)).MaxBy(suffix => suffix.Length);
        if (suffix is null)
        {
            return word;
        }

        var stem = word[..^suffix.Length];
        return Measure(stem) > 1 && (suffix != "ion" || stem[^1] is 's' or 't') ? stem : word;
    }

    private static string RemoveFinalE(string word)
    {
        if (word.EndsWith('e'))
        {
            var stem = word[..^1];
            if (Measure(stem) is var measure && (measure > 1 || (measure == 1 && !EndsWithShortSyllable(stem))))
            {
                word = stem;
            }
        }

        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word.AsSpan(0, word.Length - 1)) > 1 ? word[..^1] : word;
    }

    /// <summary>How many times a vowel run is followed by a consonant run: Porter's m.</summary>
    private static int Measure(ReadOnlySpan<char> stem)
    {
        var (count, afterVowel) = (0, false);
        for (var i = 0; i < stem.Length; i++)
        {
            var vowel = IsVowel(stem, i);
            if (afterVowel && !vowel)
            {
                count++;
            }

            afterVowel = vowel;
        }

        return count;
    }

    private static bool HasVowel(ReadOnlySpan<char> stem)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            if (IsVowel(stem, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVowel(ReadOnlySpan<char> word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => true,
        'y' => at > 0 && !IsVowel(word, at - 1),
        _ => false,
    };

    private static bool EndsWithDoubleConsonant(string stem) =>
        stem.Length > 1 && stem[^1] == stem[^2] && !IsVowel(stem, stem.Length - 1);

    /// <summary>Consonant, vowel, consonant other than w, x and y: Porter's *o.</summary>
    private static bool EndsWithShortSyllable(string stem) =>
        stem.Length > 2
        && !IsVowel(stem, stem.Length - 1) && IsVowel(stem, stem.Length - 2) && !IsVowel(stem, stem.Length - 3)
        && stem[^1] is not ('w' or 'x' or 'y');
}
