using System.Text.RegularExpressions;

namespace Bot.Knowledge.Answering.Sentences;

/// <summary>A word or number of a text, with its place in it.</summary>
/// <param name="Lower">Lower case, without a possessive ending.</param>
internal readonly partial record struct Word(string Text, string Lower, int Start, int End)
{
    public bool IsCapital => char.IsUpper(Text[0]);

    public bool IsNumber => char.IsAsciiDigit(Text[0]);

    /// <summary>The words in order. Hyphens and apostrophes stay inside of a word; a number keeps its separators and loses what is tied to it by a hyphen.</summary>
    public static IReadOnlyList<Word> Of(string text) =>
        [.. Pattern().Matches(text).Select(match => new Word(match.Value, WithoutPossessive(match.Value.ToLowerInvariant()), match.Index, match.Index + match.Length))];

    private static string WithoutPossessive(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('\'', '’');

    [GeneratedRegex(@"[0-9]+(?:[.,][0-9]+)*(?:st|nd|rd|th)?\b|[\p{L}\p{M}][\p{L}\p{M}0-9]*(?:(?:['’\-]|\.(?=\p{Lu}))[\p{L}\p{M}0-9]+)*['’]?")]
    private static partial Regex Pattern();
}
