using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Bot.Knowledge.Articles;

/// <summary>Turns a file's bytes into text with <c>\n</c> as line end, or says why they are no text.</summary>
internal static class ArticleDecoder
{
    public static string Decode(string file, ReadOnlySpan<byte> content)
    {
        if (content.Length > ArticleReader.MaxBytes)
        {
            throw new ArticleFormatException(
                file, null, $"the file has {content.Length:N0} bytes; at most {ArticleReader.MaxBytes:N0} are read. Divide it into several articles.");
        }

        if (content.StartsWith<byte>([0xFF, 0xFE]) || content.StartsWith<byte>([0xFE, 0xFF]))
        {
            throw new ArticleFormatException(file, 1, "the file is written in UTF-16. Save it as UTF-8.");
        }

        if (content.StartsWith(Encoding.UTF8.Preamble))
        {
            content = content[Encoding.UTF8.Preamble.Length..];
        }

        var text = Utf8Text(file, content).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ArticleFormatException(file, null, "the file is empty. Write the article, or remove the file.");
        }

        RefuseControlCharacters(file, text);
        return text;
    }

    private static string Utf8Text(string file, ReadOnlySpan<byte> content)
    {
        var buffer = new char[content.Length];
        var status = Utf8.ToUtf16(content, buffer, out var bytesRead, out var charsWritten, replaceInvalidSequences: false);
        if (status == OperationStatus.Done)
        {
            return new string(buffer, 0, charsWritten);
        }

        var line = LineAt(buffer.AsSpan(0, charsWritten).ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
        throw new ArticleFormatException(
            file, line, $"the text is not UTF-8 (byte {content[bytesRead]:X2} at position {bytesRead:N0} has no meaning in it). Save the file as UTF-8.");
    }

    private static void RefuseControlCharacters(string file, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && !char.IsWhiteSpace(text[i]))
            {
                throw new ArticleFormatException(
                    file, LineAt(text.AsSpan(0, i)), $"there is a control character (U+{(int)text[i]:X4}), as in files that are not text. Remove it, or save the article as plain UTF-8 text.");
            }
        }
    }

    private static int LineAt(ReadOnlySpan<char> before) => 1 + before.Count('\n');
}
