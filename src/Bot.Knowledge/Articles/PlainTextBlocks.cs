namespace Bot.Knowledge.Articles;

/// <summary>The blocks of a plain text: its first line is the title, every further line a paragraph, unless the lines are hard-wrapped.</summary>
internal static class PlainTextBlocks
{
    private const int MinWrapWidth = 40;
    private const int MaxWrapWidth = 100;
    private const double WrappedShare = 0.8;

    public static (string Title, IReadOnlyList<ArticleBlock> Blocks) Find(string text)
    {
        var blocks = new List<ArticleBlock>();
        var group = new List<TextSpan>();
        string? title = null;
        foreach (var line in Lines(text))
        {
            if (title is null)
            {
                title = line.Length > 0 ? MarkdownText.FoldWhiteSpace(line.In(text)) : null;
                continue;
            }

            var item = AfterBullet(text, line);
            if (line.Length == 0 || item != line)
            {
                Close(text, group, blocks);
            }

            if (item.Length > 0)
            {
                group.Add(item);
            }
        }

        Close(text, group, blocks);
        return (title ?? "", blocks);
    }

    private static void Close(string text, List<TextSpan> group, List<ArticleBlock> blocks)
    {
        IEnumerable<TextSpan> paragraphs = IsHardWrapped(text, group) ? [group[0].Cover(group[^1])] : group;
        blocks.AddRange(paragraphs.Select(span => new ArticleBlock(BlockKind.Prose, span, [])));
        group.Clear();
    }

    /// <summary>A line was wrapped when the next line's first word would not have fitted on it; sentences that go on in the next line show that the breaks mean nothing.</summary>
    private static bool IsHardWrapped(string text, List<TextSpan> lines)
    {
        if (lines.Count < 2)
        {
            return false;
        }

        var width = lines.Max(line => line.Length);
        var pairs = lines.Zip(lines.Skip(1)).ToList();
        var full = pairs.Count(pair => pair.First.Length + 1 + FirstWordLength(text, pair.Second) > width);
        return width is >= MinWrapWidth and <= MaxWrapWidth
            && full >= WrappedShare * pairs.Count
            && pairs.Any(pair => char.IsLetterOrDigit(text[pair.First.End - 1]) || text[pair.First.End - 1] is ',' or ';' or '-');
    }

    private static int FirstWordLength(string text, TextSpan line)
    {
        var space = text.AsSpan(line.Start, line.Length).IndexOfAny(' ', '\t');
        return space < 0 ? line.Length : space;
    }

    private static TextSpan AfterBullet(string text, TextSpan line)
    {
        var start = line.Start;
        if (line.Length > 2 && text[start] is '-' or '*' or '•' && char.IsWhiteSpace(text[start + 1]))
        {
            start++;
            while (char.IsWhiteSpace(text[start]))
            {
                start++;
            }
        }

        return new TextSpan(start, line.End);
    }

    private static IEnumerable<TextSpan> Lines(string text)
    {
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            yield return text.Trim(new TextSpan(start, end));
        }
    }
}
