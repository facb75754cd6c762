using System.Globalization;

namespace Bot.Benchmarks;

/// <summary>One measured figure, and the target that it has, if any.</summary>
/// <param name="Detail">What it was made of.</param>
internal sealed record Figure(string Name, double Value, string Unit, string Detail)
{
    public double? AtLeast { get; init; }

    public double? AtMost { get; init; }

    public bool IsMet => !(Value < AtLeast) && !(Value > AtMost);

    private string Target =>
        AtLeast is { } least ? $"≥ {Number(least)}"
        : AtMost is { } most ? $"≤ {Number(most)}"
        : "";

    /// <summary>A Markdown table.</summary>
    public static void WriteTable(IReadOnlyList<Figure> figures, TextWriter output)
    {
        output.WriteLine("| | measured | target | met | |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var figure in figures)
        {
            var met = figure.Target.Length == 0 ? "" : figure.IsMet ? "yes" : "no";
            output.WriteLine($"| {figure.Name} | {Number(figure.Value)} {figure.Unit} | {figure.Target} | {met} | {figure.Detail} |");
        }
    }

    /// <param name="sorted">Ascending, at least one.</param>
    /// <param name="share">0 to 1.</param>
    public static double Percentile(IReadOnlyList<double> sorted, double share) =>
        sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];

    public static double Median(IEnumerable<double> values) => Percentile([.. values.Order()], 0.5);

    public static string Number(double value) => value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);
}
