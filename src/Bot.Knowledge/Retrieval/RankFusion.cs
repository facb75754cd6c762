namespace Bot.Knowledge.Retrieval;

/// <summary>Makes one ranking of several by the sum of reciprocal ranks.</summary>
/// <remarks>Cormack, Clarke and Büttcher: Reciprocal Rank Fusion outperforms Condorcet and individual Rank Learning Methods. SIGIR 2009.</remarks>
internal static class RankFusion
{
    /// <summary>How little a first place counts above the next ones. The paper's 60 suits its thousand ranks; with a few dozen candidates, 10 found more answers among the first five.</summary>
    public const int K = 10;

    /// <param name="rankings">Each best first and without repetition, with how much it counts.</param>
    /// <returns>Highest sum first; equal sums in the order in which the rankings name them.</returns>
    public static IReadOnlyList<(TItem Item, double Score)> Fuse<TItem>(IEnumerable<(IReadOnlyList<TItem> Items, double Weight)> rankings)
        where TItem : notnull
    {
        var scores = new OrderedDictionary<TItem, double>();
        foreach (var (items, weight) in rankings)
        {
            for (var place = 0; place < items.Count; place++)
            {
                scores[items[place]] = scores.GetValueOrDefault(items[place]) + (weight / (K + place + 1));
            }
        }

        return [.. scores.OrderByDescending(score => score.Value).Select(score => (score.Key, score.Value))];
    }
}
