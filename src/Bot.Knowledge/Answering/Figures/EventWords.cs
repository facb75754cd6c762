using System.Collections.Frozen;
using Bot.Knowledge.Answering.Sentences;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Figures;

/// <summary>Words for what happens in wars, of which sources use one for another: the attack of one is the shelling of the next.</summary>
internal static class EventWords
{
    private const string War = "war";

    private static readonly FrozenDictionary<string, string> Groups = Lexicon.Groups("""
        attack: attack assault shelling shell shells artillery bombardment bombing bomb strike airstrike raid blast explosion rocket missile mortar
        battle: battle fight fighting fought combat clash engagement defence defense offensive resistance
        landing: landing land landed ashore disembark disembarked disembarkation
        siege: siege sieges encirclement
        coup: coup putsch takeover overthrow overthrew overthrown toppled ousted seize seizes seized
        sinking: sinking sink sank sunk capsized capsizing foundered torpedoed shipwreck wreck
        war: war conflict hostilities warfare
        """).Select(pair => (Stem: PorterStemmer.Stem(pair.Key), pair.Value)).DistinctBy(pair => pair.Stem).ToFrozenDictionary(pair => pair.Stem, pair => pair.Value, StringComparer.Ordinal);

    public static string Folded(string stem) => Groups.GetValueOrDefault(stem, stem);

    /// <summary>Whether the word only says what kind of event it was.</summary>
    public static bool IsKind(string folded) => folded is "attack" or "battle" or "landing" or "siege" or "coup" or "sinking";

    public static bool IsWar(string folded) => folded == War;

    /// <summary>The folded stems of a text's telling words.</summary>
    public static IEnumerable<string> In(string text) => QuestionWords.StemsOf(text).Select(Folded);
}
