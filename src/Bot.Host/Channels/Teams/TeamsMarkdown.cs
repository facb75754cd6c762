using System.Text;
using Bot.Knowledge.Articles;

namespace Bot.Host.Channels.Teams;

/// <summary>Makes Markdown that Teams shows as the text that it is, whatever stands in it.</summary>
/// <remarks>Only what would have a meaning is escaped: some of Teams' clients show the backslash before other characters.</remarks>
internal static class TeamsMarkdown
{
    /// <inheritdoc cref="LiteralMarkdown.Of"/>
    public static string Escape(string text, TextSpan? bold = null) => LiteralMarkdown.Of(text, bold, Append);

    private static void Append(StringBuilder markdown, ReadOnlySpan<char> line, int place)
    {
        var c = line[place];
        switch (c)
        {
            // Teams takes some HTML in Markdown for HTML.
            case '<':
                markdown.Append("&lt;");
                break;
            case '>':
                markdown.Append("&gt;");
                break;
            case '&':
                markdown.Append("&amp;");
                break;
            // As an entity even behind a backslash "[1]" in a source is no mark of a citation.
            case '[':
                markdown.Append("&#91;");
                break;
            case ']':
                markdown.Append("&#93;");
                break;
            case '\\' or '`' or '*' or '_' or '~' or '|':
                markdown.Append('\\').Append(c);
                break;
            case '#' or '+' or '-' or '=' when place == 0:
                markdown.Append('\\').Append(c);
                break;
            case '.' or ')' when IsNumber(line[..place]):
                markdown.Append('\\').Append(c);
                break;
            case '\u2028' or '\u2029':
                markdown.Append(' ');
                break;
            default:
                markdown.Append(char.IsControl(c) ? ' ' : c);
                break;
        }
    }

    private static bool IsNumber(ReadOnlySpan<char> start) => start.Length is > 0 and < 10 && !start.ContainsAnyExceptInRange('0', '9');
}
