using System.Globalization;
using System.Xml.Linq;

namespace Bot.Evaluation.Reports;

/// <summary>Draws risk over coverage as SVG, readable on light and on dark pages: a line a set, named at its end.</summary>
internal static class RiskCoverageChart
{
    private const int Width = 720;
    private const int Height = 360;
    private const int Left = 56;
    private const int Right = 150;
    private const int Top = 20;
    private const int Bottom = 48;

    /// <summary>The highest risk that is drawn; what lies above is drawn at the edge.</summary>
    private const double MaxRisk = 0.6;

    private const int LabelHeight = 15;

    private const string Style = """
        text { font: 12px sans-serif; fill: #24292f }
        .grid { stroke: #d0d7de; stroke-width: 1 }
        .line { fill: none; stroke-width: 2 }
        .s0 { stroke: #0969da } .s1 { stroke: #bc4c00 } .s2 { stroke: #1a7f37 } .s3 { stroke: #8250df }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3 }
          .grid { stroke: #3d444d }
          .s0 { stroke: #58a6ff } .s1 { stroke: #ffa657 } .s2 { stroke: #56d364 } .s3 { stroke: #d2a8ff }
        }
        """;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static string Of(IReadOnlyList<RiskCoverage> curves)
    {
        RiskCoverage[] drawn = [.. curves.Where(curve => curve.Points.Count > 0).OrderBy(curve => curve.Points[^1].Risk)];
        return new XElement(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Width} {Height}"),
            new XAttribute("width", Width),
            new XAttribute("height", Height),
            new XAttribute("role", "img"),
            new XElement(Svg + "title", "Share of wrong answers against share of questions answered, surest first"),
            new XElement(Svg + "style", Style),
            Grid(),
            drawn.Select((curve, place) => Line(curve, place % 4)),
            Labels(drawn)).ToString();
    }

    private static IEnumerable<XElement> Grid()
    {
        for (var share = 0.0; share <= MaxRisk + 0.01; share += 0.1)
        {
            yield return Segment(Left, Y(share), Width - Right, Y(share));
            yield return Text(Left - 8, Y(share) + 4, Percent(share), "end");
        }

        for (var share = 0.0; share <= 1.01; share += 0.2)
        {
            yield return Text(X(share), Height - Bottom + 18, Percent(share), "middle");
        }

        yield return Text(X(0.5), Height - 8, "questions answered, surest first", "middle");
        yield return Text(Left, Top - 6, "wrong answers", "start");
    }

    private static XElement Line(RiskCoverage curve, int colour) => new(
        Svg + "polyline",
        new XAttribute("class", $"line s{colour}"),
        new XAttribute("points", string.Join(' ', curve.Points.Select(point => $"{Number(X(point.Coverage))},{Number(Y(point.Risk))}"))));

    /// <summary>From the lowest line upwards, each at least a line's height above the one before.</summary>
    private static IEnumerable<XElement> Labels(IReadOnlyList<RiskCoverage> curves)
    {
        var lowest = double.PositiveInfinity;
        foreach (var curve in curves)
        {
            var end = curve.Points[^1];
            lowest = Math.Min(Y(end.Risk) + 4, lowest - LabelHeight);
            yield return Text(X(end.Coverage) + 6, lowest, curve.Name, "start");
        }
    }

    private static XElement Segment(double x1, double y1, double x2, double y2) => new(
        Svg + "line",
        new XAttribute("class", "grid"),
        new XAttribute("x1", Number(x1)),
        new XAttribute("y1", Number(y1)),
        new XAttribute("x2", Number(x2)),
        new XAttribute("y2", Number(y2)));

    private static XElement Text(double x, double y, string text, string anchor) => new(
        Svg + "text",
        new XAttribute("x", Number(x)),
        new XAttribute("y", Number(y)),
        new XAttribute("text-anchor", anchor),
        text);

    private static double X(double coverage) => Left + (coverage * (Width - Left - Right));

    private static double Y(double risk) => Height - Bottom - (Math.Min(risk, MaxRisk) / MaxRisk * (Height - Top - Bottom));

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(share * 100)} %");

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
