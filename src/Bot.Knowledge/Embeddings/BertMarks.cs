using System.Text.RegularExpressions;

namespace Bot.Knowledge.Embeddings;

/// <summary>The marks that have a token of their own wherever they stand in a text.</summary>
internal static partial class BertMarks
{
    public const int Start = 101;
    public const int End = 102;

    public static Regex.ValueMatchEnumerator Find(ReadOnlySpan<char> text) => Mark().EnumerateMatches(text);

    [GeneratedRegex(@"\[(?:PAD|UNK|CLS|SEP|MASK)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
