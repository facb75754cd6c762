using System.Buffers;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Bot.Knowledge.Articles;

/// <summary>The blocks of a Markdown text. Only block structure is parsed: it takes linear time whatever the text, and spans need no more.</summary>
internal static partial class MarkdownBlocks
{
    /// <summary>Quotes and lists that open on one line; the parser's time grows with the square of it.</summary>
    private const int MaxMarkersPerLine = 64;

    private static readonly SearchValues<char> RuleCharacters = SearchValues.Create("-*. \t");

    private static readonly MarkdownPipeline Pipeline = BlocksOnly();

    public static void CheckNesting(string file, string text, int firstLine)
    {
        var line = firstLine;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            if (Markers(text.AsSpan(range)) > MaxMarkersPerLine)
            {
                throw new ArticleFormatException(
                    file, line, $"more than {MaxMarkersPerLine} quotes or lists are nested here. Write the text with fewer marks in front of it.");
            }

            line++;
        }
    }

    /// <summary>The first heading's words, empty when there is none, and the blocks. A first heading that repeats the title stays out of the paths.</summary>
    public static (string FirstHeading, IReadOnlyList<ArticleBlock> Blocks) Find(string text, string title)
    {
        var document = Markdown.Parse(WithoutLinkDefinitions(text), Pipeline);
        var headings = new List<(int Level, string Words)>();
        var blocks = new List<ArticleBlock>();
        IReadOnlyList<string> path = [];
        string? firstHeading = null;
        foreach (var leaf in document.Descendants<LeafBlock>())
        {
            if (leaf is HeadingBlock heading && leaf.Parent == document && Words(text, heading) is { Length: <= ArticleReader.MaxTitleLength } words)
            {
                headings.RemoveAll(above => above.Level >= heading.Level);
                var repeatsTitle = firstHeading is null && (title.Length == 0 || string.Equals(words, title, StringComparison.OrdinalIgnoreCase));
                if (!repeatsTitle && words.Length > 0)
                {
                    headings.Add((heading.Level, words));
                }

                firstHeading ??= words;
                path = [.. headings.Select(above => above.Words)];
                continue;
            }

            blocks.AddRange(BlocksOf(text, leaf).Where(block => block.Span.Length > 0).Select(block => new ArticleBlock(block.Kind, block.Span, path)));
        }

        return (firstHeading ?? "", blocks);
    }

    /// <summary>The text with spaces in place of link definitions, so that all places stay.</summary>
    private static string WithoutLinkDefinitions(string text) =>
        text.Contains("]:", StringComparison.Ordinal) ? LinkDefinitions().Replace(text, lines => Blank().Replace(lines.Value, " ")) : text;

    private static IEnumerable<(BlockKind Kind, TextSpan Span)> BlocksOf(string text, LeafBlock leaf)
    {
        var span = text.Trim(SpanOf(text, leaf));
        switch (leaf)
        {
            case ThematicBreakBlock or HtmlBlock { Type: HtmlBlockType.Comment or HtmlBlockType.ProcessingInstruction or HtmlBlockType.DocumentType }:
                return [];
            case FencedCodeBlock fenced:
                return [(BlockKind.Lines, text.Trim(BetweenFences(text, span, fenced)))];
            case CodeBlock or HtmlBlock:
                return [(BlockKind.Lines, span)];
            case HeadingBlock heading:
                return [(BlockKind.Prose, text.Trim(WordsSpan(text, heading)))];
            default:
                return ProseAndTable(text, span);
        }
    }

    /// <summary>A paragraph, whose last lines are a table when a row of dashes says so (GitHub Flavored Markdown, section 4.10).</summary>
    private static IEnumerable<(BlockKind, TextSpan)> ProseAndTable(string text, TextSpan span)
    {
        TextSpan? above = null;
        foreach (var line in text.LinesIn(span))
        {
            if (above is { } head && text.AsSpan(head.Start, head.Length).Contains('|') && TableRule().IsMatch(text.AsSpan(line.Start, line.Length)))
            {
                return [(BlockKind.Prose, text.Trim(new TextSpan(span.Start, head.Start))), (BlockKind.Lines, new TextSpan(head.Start, span.End))];
            }

            above = line;
        }

        return [(BlockKind.Prose, span)];
    }

    private static TextSpan BetweenFences(string text, TextSpan span, FencedCodeBlock fenced)
    {
        var start = text.IndexOf('\n', span.Start, span.Length) + 1;
        var end = fenced.ClosingFencedCharCount > 0 ? text.LastIndexOf('\n', span.End - 1, span.Length) : span.End;
        return start == 0 || end < start ? new TextSpan(span.Start, span.Start) : new TextSpan(start, end);
    }

    private static string Words(string text, HeadingBlock heading) => MarkdownText.ToPlain(WordsSpan(text, heading).In(text));

    /// <summary>The heading without its marks: <c>## …</c>, or the line of dashes under it.</summary>
    private static TextSpan WordsSpan(string text, HeadingBlock heading)
    {
        var span = text.Trim(SpanOf(text, heading));
        if (heading.IsSetext)
        {
            return text.Trim(new TextSpan(span.Start, Math.Max(span.Start, text.LastIndexOf('\n', span.End - 1, span.Length))));
        }

        var match = AtxHeading().Match(text, span.Start, span.Length);
        var words = match.Groups["words"];
        return match.Success ? new TextSpan(words.Index, words.Index + words.Length) : span;
    }

    private static TextSpan SpanOf(string text, LeafBlock leaf) =>
        leaf.Span.IsEmpty ? default : new TextSpan(leaf.Span.Start, Math.Min(text.Length, leaf.Span.End + 1));

    private static int Markers(ReadOnlySpan<char> line)
    {
        var count = 0;
        foreach (var character in line)
        {
            if (character is '>' or '-' or '+' or '*' or '.' or ')')
            {
                count++;
            }
            else if (character is not (' ' or '\t') && !char.IsAsciiDigit(character))
            {
                break;
            }
        }

        // A line of these characters alone, such as a rule of dashes, opens nothing.
        return line.ContainsAnyExcept(RuleCharacters) ? count : 0;
    }

    private static MarkdownPipeline BlocksOnly()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.InlineParsers.Clear();
        builder.BlockParsers.Replace<ParagraphBlockParser>(new ProseParagraphParser());
        return builder.Build();
    }

    /// <summary>Lines such as <c>[a]: https://example.org "Title"</c> that stand at the beginning of a paragraph.</summary>
    [GeneratedRegex(@"(?:\A|\n[ \t]*\n)(?>[ ]{0,3}\[[^\[\]\n]{1,999}\]:[ \t]*[^\s./#<]*[./#<]\S*(?:[ \t]+(?:""[^""\n]*""|'[^'\n]*'|\([^()\n]*\)))?[ \t]*(?:\n|\z))+")]
    private static partial Regex LinkDefinitions();

    [GeneratedRegex(@"[^\n]")]
    private static partial Regex Blank();

    [GeneratedRegex(@"\A(>[ \t]?)*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?\z")]
    private static partial Regex TableRule();

    [GeneratedRegex(@"\G#{1,6}(?<words>[^\n]*?)([ \t]+#+)?[ \t]*\z")]
    private static partial Regex AtxHeading();
}
