using System.Text;
using Bot.Knowledge.Articles;

namespace Bot.Host.Channels.DirectLine;

/// <summary>Makes Markdown that shows a text exactly as it is, whatever stands in it.</summary>
internal static class MarkdownText
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    // Not the parentheses: \( and \) begin and end formulas in newer Web Chats. They mean something only behind ']', or behind a number that starts a line.
    private const string Marks = "\\`*_{}[]<>#+-.!|~&:@=^$\"'";

    /// <summary>One line of Markdown. A text with letters that run from right to left keeps to itself: it does not move what stands beside it.</summary>
    /// <param name="bold">What stands in bold of a text without white space at its ends. Left as it is where Markdown would take the marks for asterisks: inside of a word.</param>
    public static string Escape(string text, TextSpan? bold = null)
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

            var c = line[i];
            if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                markdown.Append(' ');
            }
            else if (!IsDirectionMark(c))
            {
                isRightToLeft |= IsRightToLeft(c);
                if (Marks.Contains(c) || (c is ')' && i > 0 && char.IsAsciiDigit(line[i - 1])))
                {
                    markdown.Append('\\');
                }

                markdown.Append(c);
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
