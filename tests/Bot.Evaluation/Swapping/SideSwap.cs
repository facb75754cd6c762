using System.Text.RegularExpressions;

namespace Bot.Evaluation.Swapping;

/// <summary>Exchanges the two sides of the invented war in a text: who did something becomes whom it was done to, and the reverse. Done twice, it gives back the text.</summary>
internal static class SideSwap
{
    /// <summary>Names of equally many words, and of equally many tokens where the model's vocabulary allows, so that both worlds look alike to a model that takes no side. The harbour's two names stay: they belong to the place, and its users change.</summary>
    private static readonly (string Left, string Right)[] Pairs =
    [
        ("Arden", "Velia"),
        ("Ardenian", "Velian"),
        ("Ardenians", "Velians"),
        ("Halden", "Torvel"),
        ("Estmark", "Brenna"),
        ("Marek", "Anton"),
        ("Dorn", "Brack"),
        ("Petra", "Lena"),
        ("Varga", "Falk"),
        ("Joran", "Corin"),
        ("Mirek", "Vasil"),
        ("Tamsin", "Osric"),
        ("Holt", "Novak"),
        ("Northern", "Southern"),
        ("north", "south"),
    ];

    private static readonly Dictionary<string, string> Other = Pairs
        .SelectMany(pair => new[] { (From: pair.Left, To: pair.Right), (From: pair.Right, To: pair.Left) })
        .SelectMany(names => new[] { names, (From: names.From.ToLowerInvariant(), To: names.To.ToLowerInvariant()) })
        .DistinctBy(names => names.From)
        .ToDictionary(names => names.From, names => names.To);

    private static readonly Regex Name = new($@"\b({string.Join('|', Other.Keys)})\b", RegexOptions.Compiled);

    public static string Apply(string text) => Name.Replace(text, match => Other[match.Value]);
}
