using System.Collections.Frozen;
using Bot.Knowledge.Embeddings;

namespace Bot.Knowledge.Questions.Spelling;

/// <summary>Common English words, the whole words of the embedding model's vocabulary, which come in the order of how common they are. Thread-safe; read when first asked.</summary>
public sealed class CommonWords(LocalModelFiles files)
{
    private const int Shortest = 5;

    private const int ShortestOfCompound = 3;

    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    private static readonly string[] Endings =
        ["s", "es", "ed", "ing", "ings", "er", "ers", "ly", "ness", "ment", "ments", "ion", "ions", "ation", "ations", "able", "al", "ally", "ise", "ize", "ised", "ized", "ises", "izes", "isation", "ization", "ies", "ied", "ier", "iest", "ily", "ity"];

    private readonly Lazy<FrozenDictionary<string, int>> _ranks = new(() => Read(files));

    /// <summary>It, another form of it, or both words that it is made of are common: it is no misspelling.</summary>
    /// <param name="word">In lower case.</param>
    public bool Know(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var ranks = _ranks.Value;
        return ranks.ContainsKey(word) || WithoutEnding(word).Concat(WithEnding(word)).Any(ranks.ContainsKey) || IsCompound(word, ranks);
    }

    /// <param name="word">In lower case, and not known.</param>
    /// <returns>The words one letter away (wrong, missing, too many or exchanged with its neighbour) that begin alike, commonest first.</returns>
    public IReadOnlyList<string> Near(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var ranks = _ranks.Value;
        return word.Length < Shortest ? [] : [.. OneLetterAway(word).Where(ranks.ContainsKey).Distinct().OrderBy(near => ranks[near])];
    }

    /// <summary>"Newsman".</summary>
    private static bool IsCompound(string word, FrozenDictionary<string, int> ranks) =>
        Enumerable.Range(ShortestOfCompound, Math.Max(0, word.Length - (2 * ShortestOfCompound) + 1)).Any(place => ranks.ContainsKey(word[..place]) && ranks.ContainsKey(word[place..]));

    private static IEnumerable<string> WithoutEnding(string word) =>
        from ending in Endings
        where word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal)
        let rest = word[..^ending.Length]
        from known in new[] { rest, $"{rest}e", $"{rest}y", $"{rest}ed", $"{rest}ied", $"{rest}ing", rest[..^1] }
        where known != rest[..^1] || rest[^1] == rest[^2]
        select known;

    /// <summary>"Liberate" is known by "liberated".</summary>
    private static IEnumerable<string> WithEnding(string word) =>
        from ending in Endings.Append("d").Append("r").Append("rs")
        from known in new[] { word + ending, word[..^1] + ending }
        select known;

    private static IEnumerable<string> OneLetterAway(string word)
    {
        for (var place = 1; place < word.Length; place++)
        {
            var (before, behind) = (word[..place], word[(place + 1)..]);
            yield return before + behind;
            if (place + 1 < word.Length)
            {
                yield return $"{before}{word[place + 1]}{word[place]}{word[(place + 2)..]}";
            }

            foreach (var letter in Letters)
            {
                yield return before + letter + behind;
                yield return before + letter + word[place] + behind;
            }
        }

        foreach (var letter in Letters)
        {
            yield return word + letter;
        }
    }

    private static FrozenDictionary<string, int> Read(LocalModelFiles files)
    {
        using var reader = new StreamReader(files.OpenVocabulary());
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } token)
        {
            if (token.Length >= ShortestOfCompound && token.All(char.IsAsciiLetterLower))
            {
                ranks.TryAdd(token, ranks.Count);
            }
        }

        return ranks.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
