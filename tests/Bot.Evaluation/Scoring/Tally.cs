namespace Bot.Evaluation.Scoring;

/// <summary>Shares of the questions that they apply to, by name.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, (double Sum, int Count)> _figures = [];

    public void Add(string name, bool value)
    {
        var (sum, count) = _figures.GetValueOrDefault(name);
        _figures[name] = (sum + (value ? 1 : 0), count + 1);
    }

    /// <returns>0 to 1; null when it applies to no question.</returns>
    public double? this[string name] => _figures.TryGetValue(name, out var figure) ? figure.Sum / figure.Count : null;

    /// <summary>To how many questions the most widely applicable figure applies.</summary>
    public int Questions => _figures.Count == 0 ? 0 : _figures.Values.Max(figure => figure.Count);
}
