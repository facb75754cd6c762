using System.Text.RegularExpressions;

namespace Bot.Tests.Support;

/// <summary>Counts like a WordPiece tokenizer of a small vocabulary: a token for each mark but the full stop, and one for each five letters of a word.</summary>
public static partial class RoughTokens
{
    public static int Count(string text) => Token().Count(text);

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]{1,5}|[^\s\p{L}\p{M}\p{N}.]")]
    private static partial Regex Token();
}
