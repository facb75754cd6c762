using Bot.Knowledge.Articles;

namespace Bot.Tests.Articles;

public class MarkdownTextTests
{
    [Theory]
    [InlineData("The *river* **accord** held.", "The river accord held.")]
    [InlineData("The [accord](https://example.org/a_(b) \"Title\") held.", "The accord held.")]
    [InlineData("![A map](map.png) It held.", "A map It held.")]
    [InlineData("Use `a*b*` &amp; &lt;c&gt;.", "Use a*b* & <c>.")]
    [InlineData("One\n> two\n> *three*.", "One two three.")]
    [InlineData("- an item\n- another", "an item another")]
    [InlineData("- 2 May 1996: landing\n- 27-28 July 1998: battle", "2 May 1996: landing 27-28 July 1998: battle")]
    [InlineData("> quoted\n> words", "quoted words")]
    [InlineData("It<br>held<sup>2</sup> <!-- so -->well.", "It held2 well.")]
    [InlineData("A hard\\\nbreak and  \nanother.", "A hard break and another.")]
    [InlineData("See <https://example.org>.", "See https://example.org.")]
    [InlineData("Not \\*this\\*.", "Not *this*.")]
    public void Marks_are_taken_away(string markdown, string plain) => Assert.Equal(plain, MarkdownText.ToPlain(markdown));

    [Theory]
    [InlineData("**The accord held.", "The accord held.")]
    [InlineData("It broke.**", "It broke.")]
    [InlineData("*The* accord **held.", "The accord **held.")]
    [InlineData("It was](https://example.org) *good*.", "It was good.")]
    [InlineData("[It was", "[It was")]
    [InlineData("the accord](https://example.org/a_(b) \"T\").", "the accord.")]
    public void A_quotation_may_begin_or_end_inside_a_structure(string markdown, string plain) =>
        Assert.Equal(plain, MarkdownText.ToPlain(markdown));

    [Theory]
    [InlineData("5 * 3 * 2 = 30")]
    [InlineData("2*3 and 4*5")]
    [InlineData("snake_case_name")]
    [InlineData("as shown [1] and [2][3]")]
    [InlineData("U.S. * note")]
    [InlineData("[Note]: https://example.org")]
    [InlineData("a < b and c > d, if x <y and z> w")]
    [InlineData("> 5 people")]
    [InlineData("- 5 degrees")]
    [InlineData("1. The first")]
    [InlineData("5. Mai 1945")]
    [InlineData("# 5 AT&T")]
    [InlineData("    four spaces")]
    [InlineData("C:\\Users\\name\\")]
    [InlineData("“It's a ‘truce’” – he said…")]
    [InlineData("مرحبا _ العالم")]
    [InlineData("***")]
    [InlineData("[")]
    [InlineData("")]
    public void Plain_prose_comes_back_as_it_is(string text) => Assert.Equal(text.Trim(), MarkdownText.ToPlain(text));

    [Fact]
    public void A_very_long_text_is_only_folded()
    {
        var text = string.Concat(Enumerable.Repeat("*[", 1_000_000));

        Assert.Equal(text, MarkdownText.ToPlain(text + "\n"));
    }

    [Fact]
    public void Deep_nesting_is_no_danger() =>
        Assert.Contains("x", MarkdownText.ToPlain(string.Concat(Enumerable.Repeat("*a ", 600)) + "x" + string.Concat(Enumerable.Repeat(" a*", 600))), StringComparison.Ordinal);
}
