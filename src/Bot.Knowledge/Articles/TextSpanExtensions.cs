namespace Bot.Knowledge.Articles;

internal static class TextSpanExtensions
{
    /// <summary>The span without the white space at its ends; empty when nothing else is in it.</summary>
    public static TextSpan Trim(this string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    /// <summary>The lines under the span without the white space around them; blank ones are left out.</summary>
    public static IEnumerable<TextSpan> LinesIn(this string text, TextSpan span)
    {
        for (int start = span.Start, end; start < span.End; start = end + 1)
        {
            end = text.IndexOf('\n', start, span.End - start);
            end = end < 0 ? span.End : end;
            var line = text.Trim(new TextSpan(start, end));
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }
}
