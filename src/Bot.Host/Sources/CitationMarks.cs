using System.Globalization;
using Bot.Knowledge.Articles;
using Markdig.Renderers;

namespace Bot.Host.Sources;

/// <summary>Writes an article's text as HTML, with <c>mark</c> around what lies in the cited spans. The first piece of span n has the id <c>cite-n</c>.</summary>
/// <param name="spans">In order of place, without overlaps, in the article's text.</param>
internal sealed class CitationMarks(HtmlRenderer html, IReadOnlyList<TextSpan> spans)
{
    private readonly HashSet<int> _begun = [];

    /// <summary>Writes text that stands in the article exactly so, from <paramref name="start"/> on.</summary>
    public void Write(ReadOnlySpan<char> text, int start)
    {
        var done = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            var from = Math.Clamp(spans[i].Start - start, 0, text.Length);
            var to = Math.Clamp(spans[i].End - start, 0, text.Length);
            if (from < to)
            {
                html.WriteEscape(text[done..from]);
                WriteMarked(text[from..to], i);
                done = to;
            }
        }

        html.WriteEscape(text[done..]);
    }

    /// <summary>Writes text that stands for other text in the article, such as an entity: it is marked as a whole or not at all.</summary>
    public void WriteWhole(ReadOnlySpan<char> text, TextSpan source)
    {
        for (var i = 0; i < spans.Count; i++)
        {
            if (spans[i].Overlaps(source))
            {
                WriteMarked(text, i);
                return;
            }
        }

        html.WriteEscape(text);
    }

    private void WriteMarked(ReadOnlySpan<char> text, int span)
    {
        html.Write(_begun.Add(span) ? string.Create(CultureInfo.InvariantCulture, $"<mark id=\"cite-{span + 1}\">") : "<mark>");
        html.WriteEscape(text);
        html.Write("</mark>");
    }
}
