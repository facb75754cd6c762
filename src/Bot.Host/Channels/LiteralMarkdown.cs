using System.Text;
using Bot.Knowledge.Articles;

namespace Bot.Host.Channels;

/// <summary>Makes a line of Markdown that shows a text as it is: what the dialects of all channels have in common.</summary>
internal static class LiteralMarkdown
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    /// <summary>Writes the character at a place of the line so that the channel's dialect shows it.</summary>
    public delegate void Escaping(StringBuilder markdown, ReadOnlySpan<char> line, int place);

    /// <summary>One line. A text with letters that run from right to left keeps to itself: it does not move what stands beside it.</summary>
    /// <param name="bold">What stands in bold of a text without white space at its ends. Left as it is where Markdown would take the marks for asterisks: inside of a word.</param>
    public static string Of(string text, TextSpan? bold, Escaping append)
    {
        var markdown = new StringBuilder(text.Length + 16);
        var isRightToLeft = false;
        var line = text.AsSpan().Trim();
        var marked = bold is { } span && CanBeBold(line, span) ? span : new TextSpan(0, 0);
        for (var i = 0; i < line.Length; i++)
        {
            if (marked.Length > 0 && (i == marked.Start || i == marked.End))
            {
                markdown.Append("**");
            }

            if (!IsDirectionMark(line[i]))
            {
                isRightToLeft |= IsRightToLeft(line[i]);
                append(markdown, line, i);
            }
        }

        if (marked.Length > 0 && marked.End == line.Length)
        {
            markdown.Append("**");
        }

        return isRightToLeft ? $"{FirstStrongIsolate}{markdown}{PopDirectionalIsolate}" : markdown.ToString();
    }

    private static bool CanBeBold(ReadOnlySpan<char> line, TextSpan span) =>
        span.Length > 0 && span.End <= line.Length
        && !char.IsWhiteSpace(line[span.Start]) && !char.IsWhiteSpace(line[span.End - 1])
        && (span.Start == 0 || EndsWords(line[span.Start - 1]))
        && (span.End == line.Length || EndsWords(line[span.End]));

    private static bool EndsWords(char c) => char.IsWhiteSpace(c) || char.IsPunctuation(c);

    /// <summary>Invisible characters that turn the direction of all that follows: embeddings, overrides, isolates.</summary>
    private static bool IsDirectionMark(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>In the blocks of Hebrew, Arabic and their kin.</summary>
    private static bool IsRightToLeft(char c) => c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
