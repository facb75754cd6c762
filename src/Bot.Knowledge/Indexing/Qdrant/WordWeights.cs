using System.IO.Hashing;
using System.Text;

namespace Bot.Knowledge.Indexing.Qdrant;

/// <summary>The sparse vectors that words are searched with: BM25 (Robertson and Zaragoza: The Probabilistic Relevance Framework, 2009) as SQLite's <c>bm25()</c> computes it. The server multiplies each word of a query by its inverse document frequency.</summary>
/// <param name="averageLength">Words of a chunk, title and headings included. It only scales; the build keeps the one it was made with.</param>
internal sealed class WordWeights(WordStemmer stem, double averageLength)
{
    public const double K1 = 1.2;
    public const double B = 0.75;

    /// <summary>As measured over chunks of the default size of 204 essays.</summary>
    public const double UsualLength = 170;

    // A word in title or headings counts twice, as on the SQLite side.
    private const int TitleWeight = 2;

    /// <returns>Null when the chunk has no words.</returns>
    public SparseVector? OfChunk(string title, IReadOnlyList<string> headings, string text)
    {
        var (counts, length) = (new Dictionary<uint, int>(), 0);
        foreach (var (part, weight) in headings.Prepend(title).Select(part => (part, TitleWeight)).Append((text, 1)))
        {
            foreach (var term in TermsOf(part))
            {
                counts[term] = counts.GetValueOrDefault(term) + weight;
                length++;
            }
        }

        var norm = K1 * (1 - B + (B * length / averageLength));
        return Vector(counts, count => (float)(count * (K1 + 1) / (count + norm)));
    }

    /// <summary>Of a question's words; each counts as often as the question has a form of it.</summary>
    /// <returns>Null when the question has no words.</returns>
    public SparseVector? OfQuestion(string question)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var term in SearchWords.Of(question).SelectMany(TermsOf))
        {
            counts[term] = counts.GetValueOrDefault(term) + 1;
        }

        return Vector(counts, count => count);
    }

    /// <summary>The places of a text's words in the vectors, in order, with repeats. Two words in four thousand million share a place.</summary>
    public IEnumerable<uint> TermsOf(string text) =>
        UnicodeWords.In(text).Select(word => XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(stem(word))));

    private static SparseVector? Vector(Dictionary<uint, int> counts, Func<int, float> weight) =>
        counts.Count == 0 ? null : new SparseVector([.. counts.Keys], [.. counts.Values.Select(weight)]);
}
