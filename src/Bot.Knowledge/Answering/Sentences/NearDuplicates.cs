using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answering.Sentences;

/// <summary>Tells copies of one text: wire stories that several publishers print with small changes.</summary>
/// <remarks>Word shingles and their overlap, after Broder, "On the resemblance and containment of documents" (1997).</remarks>
internal static class NearDuplicates
{
    private const int ShingleLength = 3;

    private const double MinOverlap = 0.6;

    public static bool Are(string one, string other)
    {
        var (left, right) = (Shingles(one), Shingles(other));
        var smaller = Math.Min(left.Count, right.Count);
        return smaller > 0 && left.Count(right.Contains) >= MinOverlap * smaller;
    }

    private static HashSet<string> Shingles(string text)
    {
        var words = QuestionWords.WordsOf(text).ToList();
        return words.Count < ShingleLength
            ? [string.Join(' ', words)]
            : [.. Enumerable.Range(0, words.Count - ShingleLength + 1).Select(start => string.Join(' ', words.Skip(start).Take(ShingleLength)))];
    }
}
