using System.Text;
using Bot.Knowledge.Articles;

namespace Bot.Host.Channels.DirectLine;

/// <summary>Makes Markdown that shows a text exactly as it is, whatever stands in it.</summary>
internal static class MarkdownText
{
    // Not the parentheses: \( and \) begin and end formulas in newer Web Chats. They mean something only behind ']', or behind a number that starts a line.
    private const string Marks = "\\`*_{}[]<>#+-.!|~&:@=^$\"'";

    /// <inheritdoc cref="LiteralMarkdown.Of"/>
    public static string Escape(string text, TextSpan? bold = null) => LiteralMarkdown.Of(text, bold, Append);

    private static void Append(StringBuilder markdown, ReadOnlySpan<char> line, int place)
    {
        var c = line[place];
        if (char.IsControl(c) || c is '\u2028' or '\u2029')
        {
            markdown.Append(' ');
            return;
        }

        if (Marks.Contains(c) || (c is ')' && place > 0 && char.IsAsciiDigit(line[place - 1])))
        {
            markdown.Append('\\');
        }

        markdown.Append(c);
    }
}
