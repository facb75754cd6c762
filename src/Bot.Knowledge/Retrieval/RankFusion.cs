namespace Bot.Knowledge.Retrieval;

/// <summary>Makes one ranking of several by the sum of reciprocal ranks.</summary>
/// <remarks>Cormack, Clarke and Büttcher: Reciprocal Rank Fusion outperforms Condorcet and individual Rank Learning Methods. SIGIR 2009.</remarks>
internal static class RankFusion
{
    /// <summary>How little a first place counts above the next ones; the paper's value.</summary>
    public const int K = 60;

    /// <param name="rankings">Each best first and without repetition.</param>
    /// <returns>Highest sum first; equal sums in the order in which the rankings name them.</returns>
    public static IReadOnlyList<(TItem Item, double Score)> Fuse<TItem>(IEnumerable<IReadOnlyList<TItem>> rankings)
        where TItem : notnull
    {
        var scores = new OrderedDictionary<TItem, double>();
        foreach (var ranking in rankings)
        {
            for (var place = 0; place < ranking.Count; place++)
            {
                scores[ranking[place]] = scores.GetValueOrDefault(ranking[place]) + (1.0 / (K + place + 1));
            }
        }

        return [.. scores.OrderByDescending(score => score.Value).Select(score => (score.Key, score.Value))];
    }
}
