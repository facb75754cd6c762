using System.Net;
using System.Text.RegularExpressions;
using Bot.Host.Sources;
using Bot.Knowledge.Articles;
using CsCheck;

namespace Bot.Tests.Sources;

public partial class ArticleHtmlTests
{
    private static readonly string[] Pieces =
    [
        "word ", "other", " **bold** ", "*it*", "`code`", "\n", "\n\n", "- item ", "> said ", "\\* ", "&amp; ", "[link](https://e.example)", "# ", "Ankara'da ", "السلام ", "😀 ", "| a | b |\n|---|---|\n| c | d |\n",
    ];

    [Theory]
    [InlineData("It was «signed in» spring.", "<p>It was <mark id=\"cite-1\">signed in</mark> spring.</p>\n")]
    [InlineData("It «was **signed** in» spring.", "<p>It <mark id=\"cite-1\">was </mark><strong><mark>signed</mark></strong><mark> in</mark> spring.</p>\n")]
    [InlineData("A **bol«d w»ord**.", "<p>A <strong>bol<mark id=\"cite-1\">d w</mark>ord</strong>.</p>\n")]
    [InlineData("A [li«nk](https://example.org/a) here».", "<p>A <a rel=\"noopener noreferrer nofollow\" href=\"https://example.org/a\">li<mark id=\"cite-1\">nk</mark></a><mark> here</mark>.</p>\n")]
    [InlineData("Price «5 \\* 3 &amp; more».", "<p>Price <mark id=\"cite-1\">5 </mark><mark>* 3 </mark><mark>&amp;</mark><mark> more</mark>.</p>\n")]
    [InlineData("One «line\nand next» one.", "<p>One <mark id=\"cite-1\">line</mark><mark>\n</mark><mark>and next</mark> one.</p>\n")]
    [InlineData("- an «item\n- and» one", "<ul>\n<li>an <mark id=\"cite-1\">item</mark></li>\n<li><mark>and</mark> one</li>\n</ul>\n")]
    [InlineData("> a «quotation\n> goes» on", "<blockquote>\n<p>a <mark id=\"cite-1\">quotation</mark><mark>\n</mark><mark>goes</mark> on</p>\n</blockquote>\n")]
    [InlineData("Code `a «b» c`.", "<p>Code <code>a <mark id=\"cite-1\">b</mark> c</code>.</p>\n")]
    [InlineData("```\none «line»\n```", "<pre><code>one <mark id=\"cite-1\">line</mark>\n</code></pre>\n")]
    [InlineData("«First.» Then «second».", "<p><mark id=\"cite-1\">First.</mark> Then <mark id=\"cite-2\" class=\"also\">second</mark>.</p>\n")]
    public void The_cited_words_are_marked_and_no_others(string text, string html) => Assert.Equal(html, Render(text));

    [Theory]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n")]
    [InlineData("a <img src=x onerror=alert(1)> b", "<p>a &lt;img src=x onerror=alert(1)&gt; b</p>\n")]
    [InlineData("[x](javascript:alert(1))", "<p>x</p>\n")]
    [InlineData("[x](data:text/html,hello)", "<p>x</p>\n")]
    [InlineData("![a picture](https://elsewhere.example/a.png)", "<p>a picture</p>\n")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n")]
    [InlineData("[x](https://e.example/?\"onclick=alert(1))", "<p><a rel=\"noopener noreferrer nofollow\" href=\"https://e.example/?%22onclick=alert(1)\">x</a></p>\n")]
    public void Nothing_in_an_article_runs_or_loads(string text, string html) => Assert.Equal(html, Render(text));

    [Fact]
    public void The_highest_heading_comes_right_below_the_title() =>
        Assert.Equal("<h2>One</h2>\n<h3>Two</h3>\n", Render("## One\n\n### Two"));

    [Fact]
    public void A_plain_text_is_shown_line_by_line_and_its_marks_are_only_characters() =>
        Assert.Equal("<div class=\"lines\">Title\n\n*No* <mark id=\"cite-1\">&lt;b&gt;</mark></div>", Render("Title\n\n*No* «<b>»", "a.txt"));

    [Fact]
    public void Marked_words_are_the_words_under_the_span_in_any_text() =>
        (from pieces in Gen.OneOf([.. Pieces.Select(Gen.Const)]).Array[1, 20]
         let text = string.Concat(pieces)
         from start in Gen.Int[0, text.Length]
         from end in Gen.Int[start, text.Length]
         select (text, start, end)).Sample(sample =>
         {
             var (text, start, end) = sample;
             var html = ArticleHtml.Render(Article(text, "a.md"), end > start ? [new CitedSpan(new TextSpan(start, end), 1)] : []);
             var marked = string.Concat(Mark().Matches(html).Select(mark => WebUtility.HtmlDecode(mark.Groups[1].Value)));

             // Whole entities are marked with any part of them; apart from that, each letter that is marked stands under the span, in order.
             Assert.True(IsSubsequence(Letters(marked.Replace("&", "", StringComparison.Ordinal)), Letters(text[start..end])), html);
             Assert.Equal(Words(text[start..end]), Words(marked));
         });

    private static string Render(string textWithMarks, string name = "a.md")
    {
        var spans = new List<CitedSpan>();
        var text = textWithMarks;
        while (text.IndexOf('«') is var start and >= 0)
        {
            var end = text.IndexOf('»') - 1;
            text = text.Remove(start, 1).Remove(end, 1);
            spans.Add(new CitedSpan(new TextSpan(start, end), spans.Count + 1));
        }

        return ArticleHtml.Render(Article(text, name), spans);
    }

    private static ArticleText Article(string text, string name) =>
        new(new ArticleHeader(new ArticleId(name), new ArticleMetadata { Title = "A" }, new string('0', 64)), text);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    /// <summary>How often the letters of words stand in a text that Markdown never takes for marks or addresses.</summary>
    private static int Words(string text) => text.Count(c => c is 'w' or 'A' or 'ا');

    private static bool IsSubsequence(string part, string whole)
    {
        var place = 0;
        return part.All(c => (place = whole.IndexOf(c, place) + 1) > 0);
    }

    [GeneratedRegex("<mark[^>]*>(.*?)</mark>", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
