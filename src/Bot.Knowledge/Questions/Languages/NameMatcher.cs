namespace Bot.Knowledge.Questions.Languages;

/// <summary>Finds the name that a word of a question means, through other scripts, spellings and case endings.</summary>
internal sealed class NameMatcher(NameTable names, Language language)
{
    private const int ShortestStem = 3;

    private const double LeastLikeness = 0.8;

    // Without short vowels more words sound alike, and two consonants agree by chance.
    private const int FewConsonants = 2;
    private const double LeastLikenessOfConsonants = 0.85;
    private const double LeastLikenessOfFew = 0.95;

    private static readonly string[] SlavicEndings =
        ["ский", "ская", "ское", "ские", "ского", "скому", "ским", "ской", "ском", "скую", "ских", "ський", "ська", "ське", "ські", "ського", "ському", "ським", "ської", "ською", "ську", "ських", "ами", "ями", "ого", "ому", "ему", "ові", "еві", "ом", "ем", "им", "ым", "ой", "ою", "ей", "ах", "ях", "ів", "ов", "ам", "ям", "а", "я", "у", "ю", "е", "и", "ы", "і", "о"];

    private static readonly string[] TurkishEndings =
        ["nın", "nin", "nun", "nün", "ndan", "nden", "dan", "den", "tan", "ten", "nda", "nde", "yla", "yle", "lar", "ler", "ın", "in", "un", "ün", "da", "de", "ta", "te", "ya", "ye", "yı", "yi", "la", "le", "ı", "i", "u", "ü", "a", "e"];

    public string? Match(QuestionToken token)
    {
        if (language is Language.French or Language.Turkish or Language.Russian or Language.Ukrainian && !token.IsCapitalised)
        {
            return null;
        }

        var forms = FormsOf(token).ToList();
        if (forms.Select(form => names.Find(WordFolding.Fold(form))).FirstOrDefault(name => name is not null) is { } same)
        {
            return same;
        }

        string? best = null;
        var most = 0.0;
        foreach (var (place, form) in forms.Index())
        {
            var sound = NameSound.Of(form, language);
            var least = sound.HasVowels ? LeastLikeness : sound.Consonants > FewConsonants ? LeastLikenessOfConsonants : LeastLikenessOfFew;
            if (CanBeTold(sound, place) && names.Nearest(sound) is { } nearest && nearest.Likeness >= least && nearest.Likeness > most)
            {
                (best, most) = nearest;
            }
        }

        return best;
    }

    /// <summary>By two consonants a name is told only when nothing was taken off the word.</summary>
    private static bool CanBeTold(NameSound sound, int place) =>
        sound.Sounds.Length >= ShortestStem && sound.Consonants >= FewConsonants && (sound.HasVowels || place == 0 || sound.Consonants > FewConsonants);

    private IEnumerable<string> FormsOf(QuestionToken token)
    {
        var endings = language switch
        {
            Language.Russian or Language.Ukrainian => SlavicEndings,
            Language.Turkish => TurkishEndings,
            _ => [],
        };
        var written = language is Language.Arabic or Language.Hebrew ? token.Forms : [token.Written];
        return written.Concat(
            from ending in endings
            where token.Written.EndsWith(ending, StringComparison.Ordinal) && token.Written.Length - ending.Length >= ShortestStem
            select token.Written[..^ending.Length]);
    }
}
