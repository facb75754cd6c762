using System.Collections.Frozen;

namespace Bot.Knowledge.Questions.Languages;

/// <summary>Finds, among the names that articles hold, the one that a foreign or misspelt word most likely is.</summary>
/// <remarks>Names are looked up by the trigrams of their consonants, then compared sound by sound.</remarks>
internal sealed class NameTable
{
    /// <summary>Share of the word's trigrams that a name must have to be compared.</summary>
    private const double MinShared = 0.35;

    private readonly string[] _names;
    private readonly NameSound[] _sounds;
    private readonly FrozenDictionary<string, int> _places;
    private readonly Dictionary<string, List<int>> _byTrigram = [];

    /// <param name="names">In English spelling, the most frequent first.</param>
    public NameTable(IEnumerable<string> names)
    {
        _names = [.. names.DistinctBy(WordFolding.Fold)];
        _sounds = [.. _names.Select(name => NameSound.Of(name, Language.English))];
        _places = _names.Index().ToFrozenDictionary(name => WordFolding.Fold(name.Item), name => name.Index, StringComparer.Ordinal);
        foreach (var (place, sound) in _sounds.Index())
        {
            foreach (var trigram in SpellingsOf(sound.Sounds).SelectMany(Trigrams).Distinct())
            {
                (_byTrigram.TryGetValue(trigram, out var places) ? places : _byTrigram[trigram] = []).Add(place);
            }
        }
    }

    /// <returns>The name as articles write it, null when they do not have it.</returns>
    public string? Find(string folded) => _places.TryGetValue(folded, out var place) ? _names[place] : null;

    /// <returns>The name that sounds most like the word, and how much, 0 to 1; of equal ones the most frequent. Null when nothing comes near.</returns>
    public (string Name, double Likeness)? Nearest(NameSound word)
    {
        var trigrams = Trigrams(Consonants(word.Sounds)).Distinct().ToList();
        var shared = new Dictionary<int, int>();
        foreach (var place in trigrams.SelectMany(trigram => _byTrigram.GetValueOrDefault(trigram, [])))
        {
            shared[place] = shared.GetValueOrDefault(place) + 1;
        }

        (string, double)? best = null;
        var most = 0.0;
        foreach (var (place, count) in shared.OrderBy(pair => pair.Key))
        {
            if (count >= MinShared * trigrams.Count && word.Likeness(_sounds[place]) is var likeness && likeness > most)
            {
                (best, most) = ((_names[place], likeness), likeness);
            }
        }

        return best;
    }

    /// <summary>Each sound as its family; vowels left out.</summary>
    private static string Consonants(string sounds) => string.Concat(sounds.Select(Family).Where(family => family != '-'));

    private static char Family(char sound) => sound switch
    {
        'b' or 'p' or 'f' or 'v' => '1',
        'g' or 'k' or 'X' => '2',
        's' or 'z' or 'S' or 'Z' or 'C' or 'T' or 'j' => '3',
        't' or 'd' => '4',
        'n' or 'm' => '5',
        'l' => '6',
        'r' => '7',
        _ => '-',
    };

    /// <summary>English v and w stand for a consonant in some scripts and for a vowel in others; j and g change places.</summary>
    private static IEnumerable<string> SpellingsOf(string sounds) =>
        new[] { sounds, sounds.Replace('w', 'v'), sounds.Replace('v', 'w'), sounds.Replace('j', 'g'), sounds.Replace('g', 'j') }.Distinct().Select(Consonants);

    private static IEnumerable<string> Trigrams(string consonants)
    {
        var padded = $"^^{consonants}$";
        for (var start = 0; start + 3 <= padded.Length; start++)
        {
            yield return padded.Substring(start, 3);
        }
    }
}
