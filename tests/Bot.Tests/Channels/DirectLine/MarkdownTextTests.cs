using Bot.Knowledge.Articles;
using CsCheck;
using Markdig;
using MarkdownText = Bot.Host.Channels.DirectLine.MarkdownText;

namespace Bot.Tests.Channels.DirectLine;

public class MarkdownTextTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    [Theory]
    [InlineData("1. It began *here* & there: <script>alert(1)</script>")]
    [InlineData("# No heading, ![no picture](http://x.example/a.png) and no [link](http://x.example)")]
    [InlineData("www.example.org, a@b.example and https://example.org/?a=b#c stay text")]
    [InlineData("- no list | no table | ~~nothing struck~~ `no code` $no$ formula $$x$$ &amp;")]
    [InlineData("12) the (third) clause [2] [^1] :smile: ==no mark== ^up^ ++ins++")]
    [InlineData("“Türkiye'nin” \\backslash\\ \"quoted\" {#id .class}")]
    public void A_text_is_shown_exactly_as_it_is(string text) => Assert.Equal(text, Shown(text));

    [Fact]
    public void Any_text_of_marks_and_words_is_shown_exactly_as_it_is() =>
        Gen.Char["\\`*_{}[]<>#+-.!|~&:@=^$\"'(),;?/%ab1 w\n"].Array[0, 40].Select(chars => new string(chars)).Sample(text =>
            Assert.Equal(text.Trim().Replace('\n', ' '), Shown(text)));

    [Fact]
    public void Words_in_bold_change_nothing_else() =>
        Gen.Select(Gen.Char["\\`*_{}[]<>#+-.!|~&:@=^$\"'(),;?/%ab1 w"].Array[1, 40].Select(chars => new string(chars).Trim()), Gen.Int[0, 40], Gen.Int[0, 40]).Sample((text, a, b) =>
        {
            var (start, end) = (Math.Min(Math.Min(a, b), text.Length), Math.Min(Math.Max(a, b), text.Length));

            var shown = Shown(text, new TextSpan(start, end));

            Assert.Equal(text, shown.Replace("<strong>", "", StringComparison.Ordinal).Replace("</strong>", "", StringComparison.Ordinal));
        });

    [Fact]
    public void The_words_that_answer_stand_in_bold() =>
        Assert.Equal("signed on <strong>3 May 1921</strong>.", Shown("signed on 3 May 1921.", new TextSpan(10, 20)));

    [Fact]
    public void A_text_from_right_to_left_keeps_to_itself() => Assert.Equal("\u2068قال \\[الوزير\\]\u2069", MarkdownText.Escape("قال [الوزير]\u202E"));

    // One line, in a paragraph with something behind it, as a quote and its number stand in an answer.
    private static string Shown(string text, TextSpan? bold = null)
    {
        var html = Markdown.ToHtml($"“{MarkdownText.Escape(text, bold)}”|", Pipeline);
        return System.Net.WebUtility.HtmlDecode(html).Replace("<p>“", "", StringComparison.Ordinal).Replace("”|</p>\n", "", StringComparison.Ordinal);
    }
}
