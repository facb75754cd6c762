namespace Bot.Knowledge.Retrieval;

/// <summary>A question's terms (stems of its telling words) with their weights.</summary>
public sealed class TermWeights(IReadOnlyDictionary<string, double> weights)
{
    // What is known of a term before looking: one chunk in five hundred holds it, and that is worth as much as five hundred chunks seen.
    // So a name keeps its weight in a collection of three chunks that all hold it.
    private const double PriorChunks = 500;

    public double Total { get; } = weights.Values.Sum();

    /// <summary>The terms that no chunk of the index holds.</summary>
    public IReadOnlySet<string> Unknown { get; init; } = new HashSet<string>();

    /// <summary>The information in finding the term, in nats: −ln of the smoothed share of chunks that hold it (Spärck Jones 1972, with a Beta prior).</summary>
    public static double Weigh(int chunksWithTerm, int chunkCount) =>
        -Math.Log((chunksWithTerm + 1) / (chunkCount + PriorChunks));

    /// <summary>Those of the question's terms that the text holds.</summary>
    public HashSet<string> HeldBy(string text)
    {
        var held = QuestionWords.StemsOf(text).ToHashSet();
        held.IntersectWith(weights.Keys);
        return held;
    }

    public double Of(IEnumerable<string> terms) => terms.Sum(term => weights.GetValueOrDefault(term));
}
