using System.Globalization;
using Bot.Knowledge.Articles;
using Markdig.Renderers;

namespace Bot.Host.Sources;

/// <summary>Writes an article's text as HTML, with <c>mark</c> around what lies in the cited spans. The first piece of span n has the id <c>cite-n</c>; all pieces of those that the page was not opened for have the class <c>also</c>.</summary>
/// <param name="article">The article's text.</param>
/// <param name="spans">In it; in order of place, without overlaps.</param>
internal sealed class CitationMarks(HtmlRenderer html, string article, IReadOnlyList<CitedSpan> spans)
{
    private readonly HashSet<int> _begun = [];

    /// <summary>Writes a piece of text that was read from a place in the article.</summary>
    /// <param name="source">The place; it may hold marks of Markdown around the text.</param>
    public void Write(ReadOnlySpan<char> text, TextSpan source)
    {
        source = new TextSpan(Math.Min(source.Start, article.Length), Math.Min(source.End, article.Length));
        var offset = article.AsSpan(source.Start, source.Length).IndexOf(text);
        if (offset >= 0)
        {
            WriteLetters(text, source.Start + offset);
        }
        else
        {
            // It stands for other letters, such as an entity: marked as a whole or not at all.
            WriteWhole(text, source);
        }
    }

    private void WriteLetters(ReadOnlySpan<char> text, int start)
    {
        var done = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            var from = Math.Clamp(spans[i].Span.Start - start, 0, text.Length);
            var to = Math.Clamp(spans[i].Span.End - start, 0, text.Length);
            if (from < to)
            {
                html.WriteEscape(text[done..from]);
                WriteMarked(text[from..to], spans[i].Number);
                done = to;
            }
        }

        html.WriteEscape(text[done..]);
    }

    private void WriteWhole(ReadOnlySpan<char> text, TextSpan source)
    {
        for (var i = 0; i < spans.Count; i++)
        {
            if (spans[i].Span.Overlaps(source))
            {
                WriteMarked(text, spans[i].Number);
                return;
            }
        }

        html.WriteEscape(text);
    }

    private void WriteMarked(ReadOnlySpan<char> text, int number)
    {
        html.Write("<mark");
        if (_begun.Add(number))
        {
            html.Write(string.Create(CultureInfo.InvariantCulture, $" id=\"cite-{number}\""));
        }

        html.Write(number == 1 ? ">" : " class=\"also\">");
        html.WriteEscape(text);
        html.Write("</mark>");
    }
}
