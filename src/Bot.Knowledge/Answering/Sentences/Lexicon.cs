using System.Collections.Frozen;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Sentences;

/// <summary>Cuts lists of words that are written as text.</summary>
internal static class Lexicon
{
    public static FrozenSet<string> Set(string words) => Words(words).ToFrozenSet(StringComparer.Ordinal);

    public static string[] Words(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The stems of the words, each once.</summary>
    public static string[] Stems(string words) => [.. Words(words).Select(PorterStemmer.Stem).Distinct()];

    /// <summary>Lines such as <c>killed: killed died dead</c>, as a table from each word to its group.</summary>
    public static FrozenDictionary<string, string> Groups(string lines) => (
        from line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let parts = line.Split(':', 2)
        from word in Words(parts[1])
        select (Word: word, Group: parts[0])).ToFrozenDictionary(pair => pair.Word, pair => pair.Group, StringComparer.Ordinal);
}
