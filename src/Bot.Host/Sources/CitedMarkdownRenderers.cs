using Bot.Knowledge.Articles;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bot.Host.Sources;

/// <summary>Makes Markdig's HTML renderer mark cited words, by the place that each piece of text has in the article, and show only what is safe.</summary>
internal static class CitedMarkdownRenderers
{
    /// <param name="headingShift">Added to each heading's level, so that the highest of the article comes right below the page's own.</param>
    public static void Install(HtmlRenderer renderer, CitationMarks marks, int headingShift)
    {
        renderer.ObjectRenderers.Replace<LiteralInlineRenderer>(new Literals(marks));
        renderer.ObjectRenderers.Replace<LineBreakInlineRenderer>(new LineBreaks(marks));
        renderer.ObjectRenderers.Replace<CodeInlineRenderer>(new CodeInlines(marks));
        renderer.ObjectRenderers.Replace<HtmlEntityInlineRenderer>(new Entities(marks));
        renderer.ObjectRenderers.Replace<DelimiterInlineRenderer>(new Delimiters(marks));
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new Links());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new Autolinks(marks));
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new CodeBlocks(marks));
        renderer.ObjectRenderers.Replace<HeadingRenderer>(new Headings(headingShift));
    }

    private static TextSpan SpanOf(MarkdownObject node) => node.Span.IsEmpty ? default : new TextSpan(node.Span.Start, node.Span.End + 1);

    private static bool IsWebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static void OpenLink(HtmlRenderer renderer, string url)
    {
        renderer.Write("<a rel=\"noopener noreferrer nofollow\" href=\"");
        renderer.WriteEscapeUrl(url);
        renderer.Write("\">");
    }

    private sealed class Literals(CitationMarks marks) : HtmlObjectRenderer<LiteralInline>
    {
        protected override void Write(HtmlRenderer renderer, LiteralInline obj) => marks.Write(obj.Content.AsSpan(), SpanOf(obj));
    }

    private sealed class LineBreaks(CitationMarks marks) : HtmlObjectRenderer<LineBreakInline>
    {
        protected override void Write(HtmlRenderer renderer, LineBreakInline obj)
        {
            if (obj.IsHard)
            {
                renderer.Write("<br>");
            }

            marks.Write("\n", SpanOf(obj));
        }
    }

    private sealed class CodeInlines(CitationMarks marks) : HtmlObjectRenderer<CodeInline>
    {
        protected override void Write(HtmlRenderer renderer, CodeInline obj)
        {
            renderer.Write("<code>");
            marks.Write(obj.Content.AsSpan(), SpanOf(obj));
            renderer.Write("</code>");
        }
    }

    private sealed class Entities(CitationMarks marks) : HtmlObjectRenderer<HtmlEntityInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlEntityInline obj) => marks.Write(obj.Transcoded.AsSpan(), SpanOf(obj));
    }

    private sealed class Delimiters(CitationMarks marks) : HtmlObjectRenderer<DelimiterInline>
    {
        protected override void Write(HtmlRenderer renderer, DelimiterInline obj)
        {
            marks.Write(obj.ToLiteral(), SpanOf(obj));
            renderer.WriteChildren(obj);
        }
    }

    private sealed class Links : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline obj)
        {
            // Of a picture only its description is shown: loading it would tell another site who reads this.
            var isLink = !obj.IsImage && IsWebAddress(obj.Url);
            if (isLink)
            {
                OpenLink(renderer, obj.Url!);
            }

            renderer.WriteChildren(obj);
            if (isLink)
            {
                renderer.Write("</a>");
            }
        }
    }

    private sealed class Autolinks(CitationMarks marks) : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
        {
            var isLink = !obj.IsEmail && IsWebAddress(obj.Url);
            if (isLink)
            {
                OpenLink(renderer, obj.Url);
            }

            marks.Write(obj.Url, SpanOf(obj));
            if (isLink)
            {
                renderer.Write("</a>");
            }
        }
    }

    private sealed class CodeBlocks(CitationMarks marks) : HtmlObjectRenderer<CodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock obj)
        {
            renderer.EnsureLine();
            renderer.Write("<pre><code>");
            for (var i = 0; i < obj.Lines.Count; i++)
            {
                ref var line = ref obj.Lines.Lines[i];
                marks.Write(line.Slice.AsSpan(), new TextSpan(line.Position, line.Position + line.Slice.Length));
                renderer.Write("\n");
            }

            renderer.WriteLine("</code></pre>");
        }
    }

    private sealed class Headings(int shift) : HtmlObjectRenderer<HeadingBlock>
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
        {
            var tag = (obj.Level + shift) switch { <= 2 => "h2", 3 => "h3", 4 => "h4", 5 => "h5", _ => "h6" };
            renderer.EnsureLine();
            renderer.Write('<').Write(tag).Write('>');
            renderer.WriteLeafInline(obj);
            renderer.Write("</").Write(tag).WriteLine(">");
        }
    }
}
