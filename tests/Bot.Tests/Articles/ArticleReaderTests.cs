using System.Text;
using Bot.Knowledge.Articles;

namespace Bot.Tests.Articles;

public class ArticleReaderTests
{
    [Fact]
    public void The_front_matter_gives_the_facts()
    {
        var article = Read("""
            ---
            title: "Talks: a beginning"
            publisher: Example Press
            author: A. Writer
            url: https://example.org/talks
            published: 2024-09-13
            updated: 2024
            language: en
            license: CC0-1.0
            kind: news agency
            keywords: [Ankara, "Gaza, the Strip"]
            mood: ignored
            more: {also: [ignored]}
            ---
            # Talks: A Beginning
            They met.
            """);

        Assert.Equal("Talks: a beginning", article.Metadata.Title);
        Assert.Equal("Example Press", article.Metadata.Publisher);
        Assert.Equal("A. Writer", article.Metadata.Author);
        Assert.Equal("https://example.org/talks", article.Metadata.Url);
        Assert.Equal(new ArticleDate(2024, 9, 13), article.Metadata.Published);
        Assert.Equal(new ArticleDate(2024), article.Metadata.Updated);
        Assert.Equal("en", article.Metadata.Language);
        Assert.Equal("CC0-1.0", article.Metadata.License);
        Assert.Equal("news agency", article.Metadata.Kind);
        Assert.Equal(["Ankara", "Gaza, the Strip"], article.Metadata.Keywords);
        Assert.Empty(article.Metadata.MissingFacts());
        Assert.Empty(Assert.Single(article.Blocks).HeadingPath);
    }

    [Fact]
    public void Keywords_may_stand_on_one_line_with_commas() =>
        Assert.Equal(["Ankara", "Gaza"], Read("---\ntitle: T\nkeywords: Ankara, Gaza\n---\nText.").Metadata.Keywords);

    [Fact]
    public void Empty_facts_are_missing_facts() =>
        Assert.Equal(["publisher", "published", "url"], Read("---\ntitle: T\npublisher:\npublished: ~\n---\nText.").Metadata.MissingFacts());

    [Fact]
    public void Without_a_title_the_first_heading_is_the_title()
    {
        var article = Read("---\n# nothing yet\n---\n# The *river* accord\n\nIt held.");

        Assert.Equal("The river accord", article.Metadata.Title);
        Assert.Empty(Assert.Single(article.Blocks).HeadingPath);
    }

    [Fact]
    public void The_text_is_the_file_after_its_front_matter_with_plain_line_ends()
    {
        var article = ArticleReader.Read(new ArticleId("a.md"), Encoding.UTF8.GetBytes("\uFEFF---\r\ntitle: T\r\n---\r\n\r\nOne e\u0301.\rTwo \u2028\r\n"));

        Assert.Equal("\nOne e\u0301.\nTwo \u2028\n", article.Text);
    }

    [Fact]
    public void The_text_hash_ignores_the_front_matter_and_the_file_hash_does_not()
    {
        var (one, other) = (Read("---\ntitle: One\n---\nText."), Read("---\ntitle: Other\n---\nText."));

        Assert.Equal(one.Header.TextHash, other.Header.TextHash);
        Assert.NotEqual(one.FileHash, other.FileHash);
    }

    [Fact]
    public void Blocks_carry_their_headings_and_leave_marks_out() => CheckBlocks(
        "Before.\n\n# Part\n\n- first *item*\n- second\n  goes on\n\n## Sub\n> quoted\n> words\n\nSetext\n===\nLast one.\n", """
        [0..7)    Prose | Before.
        [19..31)  Prose Part| first *item*
        [34..50)  Prose Part| second\n  goes on
        [61..75)  Prose Part/Sub| quoted\n> words
        [88..97)  Prose Setext| Last one.
        """);

    [Fact]
    public void Tables_code_and_html_keep_their_lines() => CheckBlocks(
        "Above it\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```c\nx = 1;\n\ny\n```\n\n    indented\n\n<div>\nhello\n</div>\n\nEnd.\n", """
        [0..8)    Prose | Above it
        [9..38)   Lines | | a | b |\n|---|---|\n| 1 | 2 |
        [45..54)  Lines | x = 1;\n\ny
        [64..72)  Lines | indented
        [74..92)  Lines | <div>\nhello\n</div>
        [94..98)  Prose | End.
        """);

    [Fact]
    public void Comments_rules_and_link_definitions_are_no_blocks() => CheckBlocks(
        "[a]: https://example.org\nOne [a].\n\n***\n\n<!-- hidden -->\n\nTwo.\n\n[b]: https://example.org \"B\"\n", """
        [25..33)  Prose | One [a].
        [57..61)  Prose | Two.
        """);

    [Fact]
    public void A_paragraph_that_dashes_turn_into_a_heading_stays_a_paragraph_when_it_is_long()
    {
        var words = string.Join(' ', Enumerable.Repeat("many words", 40));

        var block = Assert.Single(Read($"---\ntitle: T\n---\n{words}\n---\n").Blocks);

        Assert.Equal((BlockKind.Prose, words.Length), (block.Kind, block.Span.Length));
    }

    [Fact]
    public void In_plain_text_the_first_line_is_the_title_and_each_line_a_paragraph() => CheckBlocks(
        "\nThe title\nFirst paragraph, with *stars*.\nSecond paragraph.\n\n- an item\nLast", """
        [11..41)  Prose | First paragraph, with *stars*.
        [42..59)  Prose | Second paragraph.
        [63..70)  Prose | an item
        [71..75)  Prose | Last
        """, "a.txt");

    [Fact]
    public void Hard_wrapped_lines_of_plain_text_are_one_paragraph() => CheckBlocks(
        "Title\n\nThe talks about the valley went on for two more\nyears, and nobody wanted to be the first who\nleft them without an agreement.\n\nA short one.", """
        [7..131)  Prose | The talks about the valley went on for two more\nyears, and nobody wanted to be the first who\nleft them without an agreement.
        [133..145) Prose | A short one.
        """, "a.txt");

    [Theory]
    [InlineData("---\ntitle: T\nText.", "a.md(1): the front matter begins here but never ends. Close it with a line of three dashes (---).")]
    [InlineData("---\ntitle: T\npublished: 13 September\n---\nText.", "a.md(3): \"published\" is \"13 September\", which is no date. Write it as 2024-09-13, or as 2024-09 or 2024 when no more is known.")]
    [InlineData("---\ntitle: T\nupdated: 2024-02-30\n---\nText.", "a.md(3): \"updated\" is \"2024-02-30\", which is no date. Write it as 2024-09-13, or as 2024-09 or 2024 when no more is known.")]
    [InlineData("---\ntitle: T\n\nurl: ftp://example.org\n---\nText.", "a.md(4): \"url\" is \"ftp://example.org\", which is no web address. Write it in full, such as: url: https://example.org/page")]
    [InlineData("---\ntitle: [a, b]\n---\nText.", "a.md(2): \"title\" is not a single value. Write it as one line of text, such as: title: …")]
    [InlineData("---\ntitle: T\nkeywords: [a, {b: c}]\n---\nText.", "a.md(3): \"keywords\" is not a single value. Write it as one line of text, such as: keywords: …")]
    [InlineData("---\ntitle: T\nlanguage: English, mostly\n---\nText.", "a.md(3): \"language\" is \"English, mostly\", which is no language tag. Write a tag such as en, tr or ar-PS.")]
    [InlineData("---\ntitle: T\ntitle: U\n---\nText.", "a.md(3): \"title\" stands twice in the front matter. Keep one of them.")]
    [InlineData("---\nJust words\n---\nText.", "a.md(2): the front matter is not a list of facts. Write one \"key: value\" a line.")]
    [InlineData("---\npublisher: P\n---\nText.", "a.md(1): the article has no title. Add a line such as \"title: …\" to the front matter, or begin the text with a heading such as \"# …\".")]
    [InlineData("---\ntitle: T\n---\n\n# Only\n\n***\n", "a.md: there is no text in it besides title and headings. Write the article, or remove the file.")]
    [InlineData(" \n\n", "a.md: the file is empty. Write the article, or remove the file.")]
    [InlineData("# T\n\nab\0c", "a.md(3): there is a control character (U+0000), as in files that are not text. Remove it, or save the article as plain UTF-8 text.")]
    public void What_is_no_article_is_refused_with_line_fact_and_way_out(string content, string message)
    {
        var exception = Assert.Throws<ArticleFormatException>(() => Read(content));

        Assert.Equal(message, exception.Message);
    }

    [Theory]
    [InlineData("---\ntitle: T\npublisher: \"open\n---\nText.", 3)]
    [InlineData("---\ntitle: Talks: a beginning\n---\nText.", 2)]
    [InlineData("---\ntitle: T\n\tkind: x\n---\nText.", 3)]
    [InlineData("---\ntitle: *nobody\n---\nText.", 2)]
    public void Broken_yaml_is_refused_with_its_line(string content, int line)
    {
        var exception = Assert.Throws<ArticleFormatException>(() => Read(content));

        Assert.Equal(line, exception.Line);
    }

    [Fact]
    public void Text_that_is_not_utf8_is_refused_with_its_place()
    {
        var exception = Assert.Throws<ArticleFormatException>(() => ArticleReader.Read(new ArticleId("a.md"), Encoding.Latin1.GetBytes("# T\n\nThe caf\u00e9 closed.")));

        Assert.Equal("a.md(3): the text is not UTF-8 (byte E9 at position 12 has no meaning in it). Save the file as UTF-8.", exception.Message);
    }

    [Fact]
    public void Utf16_is_refused_by_name()
    {
        var exception = Assert.Throws<ArticleFormatException>(() => ArticleReader.Read(new ArticleId("a.md"), [0xFF, 0xFE, 0x41, 0x00]));

        Assert.Equal("a.md(1): the file is written in UTF-16. Save it as UTF-8.", exception.Message);
    }

    [Fact]
    public void Too_large_a_file_is_refused()
    {
        var exception = Assert.Throws<ArticleFormatException>(() => ArticleReader.Read(new ArticleId("a.md"), new byte[5_000_001]));

        Assert.Equal("a.md: the file has 5,000,001 bytes; at most 5,000,000 are read. Divide it into several articles.", exception.Message);
    }

    [Theory]
    [InlineData("> ", "x")]
    [InlineData(">", "x")]
    [InlineData("- ", "x")]
    [InlineData("1) ", "x")]
    [InlineData("[", "x")]
    [InlineData("![[]", "x")]
    [InlineData("*a **b ", "x")]
    [InlineData("[a]: b\n", "x")]
    [InlineData("<a ", "x")]
    [InlineData("<!-- ", "x")]
    [InlineData("`a``b", "x")]
    [InlineData("|a|", "x")]
    [InlineData("#\n", "x")]
    [InlineData("a\n- ", "x")]
    [InlineData("- a\n> b\n", "x")]
    public void Hostile_markdown_is_read_or_refused_but_never_hangs(string part, string end)
    {
        var content = "---\ntitle: T\n---\n" + string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length)) + end;

        var exception = Record.Exception(() => Read(content));

        Assert.True(exception is null or ArticleFormatException, exception?.ToString());
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("? ")]
    [InlineData("- ")]
    [InlineData("&a [*a, ")]
    public void Hostile_front_matter_is_refused(string part) =>
        Assert.Throws<ArticleFormatException>(() => Read("---\ntitle: " + string.Concat(Enumerable.Repeat(part, 100_000)) + "\n---\nText."));

    private static Article Read(string content, string name = "a.md") => ArticleReader.Read(new ArticleId(name), Encoding.UTF8.GetBytes(content));

    private static void CheckBlocks(string content, string expected, string name = "a.md")
    {
        var article = Read(name == "a.md" ? "---\ntitle: T\n---\n" + content : content, name);

        Assert.Equal(expected.ReplaceLineEndings("\n"), string.Join('\n', article.Blocks.Select(block =>
            $"{block.Span,-9} {block.Kind} {string.Join('/', block.HeadingPath)}| {block.Span.In(article.Text).Replace("\n", "\\n", StringComparison.Ordinal)}")));
    }
}
