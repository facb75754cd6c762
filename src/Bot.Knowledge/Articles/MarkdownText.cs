using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bot.Knowledge.Articles;

/// <summary>Reads a quotation from a Markdown text as a person sees it.</summary>
public static partial class MarkdownText
{
    /// <summary>Longer texts only have their white space folded: inline parsing may take time that grows with the square of the length.</summary>
    private const int MaxParsedLength = 4_000;

    /// <summary>Keeps a paragraph from being taken for a link's definition or a list; the space keeps it apart from the first word.</summary>
    private const string Shield = "\u2060 ";

    private static readonly SearchValues<char> MarkCharacters = SearchValues.Create(@"*_[]<&`\");

    private static readonly MarkdownPipeline Pipeline = ParagraphsOnly();

    /// <summary>
    /// The words without emphasis marks, link and image targets, code ticks, list and quote marks and HTML tags, with entities decoded
    /// and white space folded. The quotation may begin or end inside of such a structure; plain prose comes back as it is.
    /// </summary>
    public static string ToPlain(string markdown)
    {
        var line = FoldWhiteSpace(LineMarks().Replace(markdown, " "));
        if (line.Length > MaxParsedLength || !line.AsSpan().ContainsAny(MarkCharacters))
        {
            return line;
        }

        line = WithoutLooseMarks(LooseLinkTarget().Replace(line, "${text}"));
        var paragraph = Markdown.Parse(Shield + line, Pipeline).Descendants<ParagraphBlock>().Single();
        return FoldWhiteSpace(Words(paragraph.Inline!)[Shield.Length..]);
    }

    /// <summary>The text with each run of white space as one space, and none at the ends.</summary>
    public static string FoldWhiteSpace(string text) => WhiteSpace().Replace(text, " ").Trim();

    /// <summary>Takes away emphasis that begins with the quotation and ends behind it, or the reverse.</summary>
    private static string WithoutLooseMarks(string line)
    {
        if (OpeningMark().Match(line) is { Success: true } opening && !line.AsSpan(opening.Length).Contains(opening.Value, StringComparison.Ordinal))
        {
            line = line[opening.Length..];
        }

        if (ClosingMark().Match(line) is { Success: true } closing && !line.AsSpan(0, closing.Index).Contains(closing.Value, StringComparison.Ordinal))
        {
            line = line[..closing.Index];
        }

        return line;
    }

    private static string Words(ContainerInline root)
    {
        var words = new StringBuilder();
        var open = new Stack<(Inline? Inline, string After)>();
        open.Push((root.FirstChild, ""));
        while (open.TryPop(out var next))
        {
            if (next.Inline is not { } inline)
            {
                words.Append(next.After);
                continue;
            }

            open.Push((inline.NextSibling, next.After));
            switch (inline)
            {
                case LiteralInline literal:
                    words.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    words.Append(code.Content);
                    break;
                case AutolinkInline link:
                    words.Append(link.Url);
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.AsSpan());
                    break;
                case HtmlInline html:
                    words.Append(HtmlTag().Match(html.Tag) is { Success: true } tag ? (tag.Groups["break"].Success ? " " : "") : html.Tag);
                    break;
                case EmphasisInline emphasis:
                    var marks = IsInsideWords(emphasis) ? new string(emphasis.DelimiterChar, emphasis.DelimiterCount) : "";
                    words.Append(marks);
                    open.Push((emphasis.FirstChild, marks));
                    break;
                case DelimiterInline unmatched:
                    words.Append(unmatched.ToLiteral());
                    open.Push((unmatched.FirstChild, ""));
                    break;
                case ContainerInline container:
                    open.Push((container.FirstChild, ""));
                    break;
                default:
                    words.Append(' ');
                    break;
            }
        }

        return words.ToString();
    }

    /// <summary>As in <c>2*3 and 4*5</c>, where the asterisks are words of their own.</summary>
    private static bool IsInsideWords(EmphasisInline emphasis) =>
        emphasis.PreviousSibling is LiteralInline { Content: { IsEmpty: false } before } && char.IsLetterOrDigit(before.AsSpan()[^1])
        && emphasis.NextSibling is LiteralInline { Content: { IsEmpty: false } after } && char.IsLetterOrDigit(after.AsSpan()[0]);

    private static MarkdownPipeline ParagraphsOnly()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        return builder.Build();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    /// <summary>Quote and list marks at the beginning of a line (before a number it may be a minus, unless the number is the day of a date), and the backslash of a hard line break.</summary>
    [GeneratedRegex(@"((?<=\n)[ \t]*>[> \t]*|\A[ \t]*>(?>[> \t]*)(?!\d)|(?<=\n|\A)[ \t]*)([-*+][ \t]+(?=[^\s\d]|\d{1,2}([–-]\d{1,2})?\.? (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))?|\\(?=\n)")]
    private static partial Regex LineMarks();

    /// <summary>The end of a link whose beginning the quotation lacks.</summary>
    [GeneratedRegex(@"\A(?<text>[^\[\]]*)\]\([^()\s]*(\([^()\s]*\)[^()\s]*)*( ""[^""]*"")?\)")]
    private static partial Regex LooseLinkTarget();

    [GeneratedRegex(@"\A(\*{1,3}|_{1,3})(?=[^\s*_])")]
    private static partial Regex OpeningMark();

    [GeneratedRegex(@"(?<=[\p{P}-[*_]])(\*{1,3}|_{1,3})\z")]
    private static partial Regex ClosingMark();

    [GeneratedRegex(
        @"\A(<!--.*-->|</?((?<break>br|p|div|li|tr|td|th|hr)|a|abbr|b|big|blockquote|center|cite|code|del|details|dfn|em|figcaption|figure|font|h[1-6]|i|img|ins|kbd|mark|ol|pre|q|s|samp|small|span|strike|strong|sub|summary|sup|table|tbody|thead|time|tt|u|ul|var|wbr)\b[^>]*>)\z",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex HtmlTag();
}
