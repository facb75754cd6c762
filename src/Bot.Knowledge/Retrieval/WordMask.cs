namespace Bot.Knowledge.Retrieval;

/// <summary>Tells which of a question's words stand in a text, as a bit for each. For one thread at a time.</summary>
internal sealed class WordMask
{
    private const int MaxWords = 64;

    private readonly Dictionary<string, int> _words = [];

    // Stemming costs far more than looking up, and texts on one matter repeat their words.
    private readonly Dictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> _known =
        new Dictionary<string, ulong>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="question">Its first 64 different words count.</param>
    public WordMask(string question)
    {
        foreach (var stem in QuestionWords.StemsOf(question).Distinct().Take(MaxWords))
        {
            _words.Add(stem, _words.Count);
        }
    }

    /// <summary>How many bits are used.</summary>
    public int Count => _words.Count;

    public ulong In(ReadOnlySpan<char> text)
    {
        var mask = 0ul;
        while (!text.IsEmpty)
        {
            var length = 0;
            while (length < text.Length && IsInWord(text[length]))
            {
                length++;
            }

            if (length > 0)
            {
                mask |= OfWord(text[..length]);
            }

            text = text[Math.Min(length + 1, text.Length)..];
        }

        return mask;
    }

    // Marks and halves of surrogate pairs stay with their word; what they mean is decided by the stemming.
    private static bool IsInWord(char character) => char.IsLetterOrDigit(character) || character is >= '\u0300' and <= '\u036F' || char.IsSurrogate(character);

    private ulong OfWord(ReadOnlySpan<char> word)
    {
        if (!_known.TryGetValue(word, out var mask))
        {
            mask = QuestionWords.StemsOf(word.ToString()).Aggregate(0ul, (all, stem) => _words.TryGetValue(stem, out var bit) ? all | (1ul << bit) : all);
            _known[word] = mask;
        }

        return mask;
    }
}
