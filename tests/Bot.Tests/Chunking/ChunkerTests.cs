using System.Text;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Chunking;
using Bot.Tests.Support;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Chunking;

public class ChunkerTests
{
    [Fact]
    public void Paragraphs_under_one_heading_are_packed_together() => CheckChunks(
        "One two. Three four.\n\nFive six.\n", """
        [0..31)   One two. Three four.\n\nFive six.
        """);

    [Fact]
    public void A_chunk_never_crosses_a_heading() => CheckChunks(
        "One.\n\n# Part\n\nTwo.\n\n## Sub\n\nThree.\n\n# Part\n\nFour.\n", """
        [0..4)    One.
        [14..18)  Two.
        [28..34)  Three.
        [44..49)  Four.
        """);

    [Fact]
    public void A_paragraph_that_fits_is_not_divided_when_the_chunk_is_half_full() => CheckChunks(
        $"{Words(18)}\n\n{Words(10)} {Words(10)}\n", """
        [0..54)   Wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo.
        [56..117) Wo wo wo wo wo wo wo wo wo wo. Wo wo wo wo wo wo wo wo wo wo.
        """);

    [Fact]
    public void A_paragraph_is_divided_between_sentences_when_the_chunk_is_less_than_half_full() => CheckChunks(
        $"{Words(9)}\n\n{Words(20)} {Words(10)}\n", """
        [0..89)   Wo wo wo wo wo wo wo wo wo.\n\nWo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo.
        [90..120) Wo wo wo wo wo wo wo wo wo wo.
        """);

    [Fact]
    public void A_sentence_above_the_limit_is_cut_behind_a_clause_else_between_words() => CheckChunks(
        $"{Words(20)[..^1]}, {Words(30)[..^1]} {Words(20)}\n", """
        [0..60)   Wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo,
        [61..156) Wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo Wo wo
        [157..211) wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo wo.
        """);

    [Fact]
    public void A_word_above_the_limit_is_cut_between_characters_as_readers_count_them()
    {
        var article = Read("Families " + string.Concat(Enumerable.Repeat("👩‍👩‍👧", 200)));

        var chunks = Split(article);

        Assert.True(chunks.Count > 1);
        Assert.All(chunks.Skip(1), chunk => Assert.Equal(0, chunk.Span.Length % "👩‍👩‍👧".Length));
    }

    [Fact]
    public void Lines_of_tables_are_sentences_and_the_rule_below_the_head_is_none()
    {
        var article = Read("| Year | Dead |\n|------|------|\n| 1914 | 10 |\n");

        var chunk = Assert.Single(Split(article));

        Assert.Equal(["| Year | Dead |", "| 1914 | 10 |"], chunk.Sentences.Select(sentence => sentence.In(article.Text)));
    }

    [Fact]
    public void Hidden_words_never_stand_inside_a_chunk() => CheckChunks(
        "One.\n\n<!-- hidden -->\n\nTwo.\n\n***\n\nThree.\n", """
        [0..4)    One.
        [23..40)  Two.\n\n***\n\nThree.
        """);

    [Fact]
    public void A_chunk_is_not_made_of_sentences_out_of_order() =>
        Assert.Throws<ArgumentException>(() => Chunk.Of(Read("One. Two."), [], [new TextSpan(5, 9), new TextSpan(0, 4)]));

    private static void CheckChunks(string markdown, string expected)
    {
        var article = Read(markdown);

        Spans.Check(article.Text, Split(article).Select(chunk => chunk.Span), expected);
    }

    private static Article Read(string markdown) => ArticleReader.Read(new ArticleId("a.md"), Encoding.UTF8.GetBytes("---\ntitle: T\n---\n" + markdown));

    private static IReadOnlyList<Chunk> Split(Article article) => new Chunker(Options.Create(new ChunkingOptions { MaxTokens = 32 }), RoughTokens.Count).Split(article);

    private static string Words(int count) => "Wo" + string.Concat(Enumerable.Repeat(" wo", count - 1)) + ".";
}
