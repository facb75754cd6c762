using System.Text;
using Bot.Knowledge.Articles;

namespace Bot.Host.Channels.Teams;

/// <summary>Makes Markdown that Teams shows as the text that it is, whatever stands in it.</summary>
/// <remarks>Only what would have a meaning is escaped: some of Teams' clients show the backslash before other characters.</remarks>
internal static class TeamsMarkdown
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    /// <summary>One line. A text with letters that run from right to left keeps to itself: it does not move what stands beside it.</summary>
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

            if (!IsDirectionMark(line[i]))
            {
                isRightToLeft |= IsRightToLeft(line[i]);
                Append(markdown, line, i);
            }
        }

        if (marked.Length > 0 && marked.End == line.Length)
        {
            markdown.Append("**");
        }

        return isRightToLeft ? $"{FirstStrongIsolate}{markdown}{PopDirectionalIsolate}" : markdown.ToString();
    }

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
