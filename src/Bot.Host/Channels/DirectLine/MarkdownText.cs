using System.Text;

namespace Bot.Host.Channels.DirectLine;

/// <summary>Makes Markdown that shows a text exactly as it is, whatever stands in it.</summary>
internal static class MarkdownText
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    // Not the parentheses: \( and \) begin and end formulas in newer Web Chats. They mean something only behind ']', or behind a number that starts a line.
    private const string Marks = "\\`*_{}[]<>#+-.!|~&:@=^$\"'";

    /// <summary>One line of Markdown. A text with letters that run from right to left keeps to itself: it does not move what stands beside it.</summary>
    public static string Escape(string text)
    {
        var markdown = new StringBuilder(text.Length + 16);
        var isRightToLeft = false;
        var line = text.AsSpan().Trim();
        for (var i = 0; i < line.Length; i++)
        {
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

        return isRightToLeft ? $"{FirstStrongIsolate}{markdown}{PopDirectionalIsolate}" : markdown.ToString();
    }

    /// <summary>Invisible characters that turn the direction of all that follows: embeddings, overrides, isolates.</summary>
    private static bool IsDirectionMark(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>In the blocks of Hebrew, Arabic and their kin.</summary>
    private static bool IsRightToLeft(char c) => c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
