using System.Text;
using AnyAscii;

namespace Bot.Knowledge.Questions.Languages;

/// <summary>How a name sounds, roughly, whatever script and spelling it came in: a string with one character for each sound.</summary>
/// <param name="Sounds">Small letters; <c>S</c> is sh, <c>C</c> ch, <c>X</c> kh, <c>T</c> ts, <c>Z</c> zh.</param>
/// <param name="HasVowels">Arabic and Hebrew leave most vowels out.</param>
internal sealed record NameSound(string Sounds, bool HasVowels)
{
    private static readonly (string Spelling, string Sound)[] Spellings =
    [
        ("tss", "C"), ("shch", "SC"), ("tsch", "C"), ("dzh", "j"), ("tch", "C"), ("tsh", "C"), ("sch", "S"), ("ch", "C"), ("sh", "S"), ("zh", "Z"), ("kh", "X"),
        ("gh", "g"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("dj", "j"), ("ts", "T"), ("tz", "T"), ("qu", "k"), ("ou", "u"), ("x", "ks"), ("q", "k"), ("y", "i"),
    ];

    public static NameSound Of(string word, Language language)
    {
        var ascii = Romanise(word, language);
        var sounds = new StringBuilder(ascii.Length);
        for (var place = 0; place < ascii.Length;)
        {
            var (sound, length) = SoundAt(ascii, place);
            if (sounds.Length == 0 || sounds[^1] != sound[0])
            {
                sounds.Append(sound);
            }

            place += length;
        }

        return new NameSound(sounds.ToString(), language is not (Language.Arabic or Language.Hebrew));
    }

    /// <summary>1 for the same sounds, falling to 0.</summary>
    public double Likeness(NameSound name)
    {
        var vowel = HasVowels ? 0.5 : 0.2;
        var cost = SoundDistance.Between(Sounds, name.Sounds, vowel);
        var length = Math.Max(Weight(Sounds, vowel), Weight(name.Sounds, vowel));
        return length == 0 ? 0 : Math.Max(0, 1 - (cost / length));
    }

    public int Consonants => Sounds.Count(sound => !SoundDistance.IsVowel(sound));

    private static double Weight(string sounds, double vowel) => sounds.Sum(sound => SoundDistance.IsVowel(sound) ? vowel : 1);

    private static string Romanise(string word, Language language)
    {
        // Each has a sound that its letter without the mark has not.
        var marked = language is Language.French
            ? word.Replace("ç", "ss", StringComparison.OrdinalIgnoreCase)
            : word.Replace("ç", "ch", StringComparison.OrdinalIgnoreCase).Replace("ş", "sh", StringComparison.OrdinalIgnoreCase).Replace("ğ", "gh", StringComparison.OrdinalIgnoreCase);
        var ascii = string.Concat(marked.Transliterate().ToLowerInvariant().Where(char.IsAsciiLetterLower));

        // Hebrew writes o, u and v with one letter, and English sounds tell which it was only by the rest.
        return language is Language.Hebrew ? ascii.Replace('v', 'w') : ascii;
    }

    private static (string Sound, int Length) SoundAt(string ascii, int place)
    {
        foreach (var (spelling, sound) in Spellings)
        {
            if (string.CompareOrdinal(ascii, place, spelling, 0, spelling.Length) == 0)
            {
                return (sound, spelling.Length);
            }
        }

        return ascii[place] == 'c'
            ? (place + 1 < ascii.Length && ascii[place + 1] is 'e' or 'i' or 'y' ? "s" : "k", 1)
            : (ascii[place..(place + 1)], 1);
    }
}
