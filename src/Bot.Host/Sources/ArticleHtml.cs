using Bot.Knowledge.Articles;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Bot.Host.Sources;

/// <summary>An article's text as HTML with the cited words marked. Nothing of the article is taken for HTML, and nothing in it loads anything.</summary>
internal static class ArticleHtml
{
    /// <summary>Longer texts are shown line by line: the time that Markdown takes can grow faster than its length.</summary>
    private const int MaxMarkdownLength = 300_000;

    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().DisableHtml().Build();

    /// <param name="cited">In order of place, without overlaps.</param>
    public static string Render(ArticleText article, IReadOnlyList<CitedSpan> cited)
    {
        var isMarkdown = article.Header.Id.Value.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && article.Text.Length <= MaxMarkdownLength;
        return isMarkdown && RenderMarkdown(article.Text, cited) is { } html ? html : RenderLines(article.Text, cited);
    }

    /// <returns>Null when the text is nested too deeply to be read as Markdown.</returns>
    private static string? RenderMarkdown(string text, IReadOnlyList<CitedSpan> cited)
    {
        using var output = new StringWriter();
        var renderer = new HtmlRenderer(output);
        Pipeline.Setup(renderer);
        try
        {
            var document = Markdown.Parse(text, Pipeline);
            var highest = document.Descendants<HeadingBlock>().Select(heading => heading.Level).DefaultIfEmpty(1).Min();
            CitedMarkdownRenderers.Install(renderer, new CitationMarks(renderer, text, cited), headingShift: 2 - highest);
            renderer.Render(document);
        }
        catch (ArgumentException)
        {
            // Markdig's guard against deep nesting.
            return null;
        }

        return output.ToString();
    }

    private static string RenderLines(string text, IReadOnlyList<CitedSpan> cited)
    {
        using var output = new StringWriter();
        var renderer = new HtmlRenderer(output);
        var marks = new CitationMarks(renderer, text, cited);
        renderer.Write("<div class=\"lines\">");
        marks.Write(text, new TextSpan(0, text.Length));
        renderer.Write("</div>");
        return output.ToString();
    }
}
