using System.Text;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Chunking;
using Bot.Tests.Support;
using CsCheck;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Chunking;

public class ChunkingPropertyTests
{
    private const int MaxTokens = 32;

    private static readonly string[] Words =
    [
        "The", "truce", "of", "U.S.", "Mr.", "J.", "3.5", "1945.", "e.g.", "held", "held.", "Why?", "“No!”", "(see", "p.", "12)", "...", "…", "a.m.",
        "e\u0301", "👩‍👩‍👧", "🇹🇷", "𝒳", "وقف", "إطلاق", "النار؟", "İstanbul’da", "שלום.", "战争结束了。和平", "।", "[1]", "[12].", "*so*", "**it",
        "was.**", "`x`", "[a](b.c)", "<b>", "&amp;", "|", ",", ";", "–", "—", "\\", "_", "#", ">", "Donaudampfschifffahrtsgesellschaftskapitän",
    ];

    private static readonly Gen<string> Sentence = OneOf(Words).Array[1, 40].Select(words => string.Join(' ', words));

    private static readonly Gen<string> Paragraph = Gen.Select(Sentence.Array[1, 5], OneOf(" ", "\n", "  \n", "\\\n", "\t"))
        .Select((sentences, separator) => string.Join(separator, sentences));

    private static readonly Gen<string> PlainText = Gen.Select(Paragraph.Array[1, 8], OneOf("\n", "\n\n", "\r\n"))
        .Select((paragraphs, separator) => "Title" + separator + string.Join(separator, paragraphs.Prepend("x")));

    private static readonly Gen<string> MarkdownText = Gen.Select(Paragraph, OneOf("", "- ", "1. ", "> ", "> - ", "## ", "    ", "```\n", "| a | b |\n|---|---|\n"))
        .Select((paragraph, mark) => mark + paragraph + (mark == "```\n" ? "\n```" : ""))
        .Array[1, 8]
        .Select(paragraphs => "---\ntitle: Title\n---\n" + string.Join("\n\n", paragraphs.Prepend("x")));

    [Fact]
    public void Chunks_of_plain_text_rebuild_it_with_nothing_lost_but_white_space() => PlainText.Sample(
        content =>
        {
            var article = Read("a.txt", content);
            var chunks = Split(article);
            CheckChunks(article, chunks);

            var body = article.Blocks[0].Span.Start;
            Assert.Equal(Visible(article.Text[body..]), Visible(string.Concat(chunks.Select(chunk => chunk.Text))));
        },
        iter: 500);

    [Fact]
    public void Chunks_of_markdown_rebuild_its_blocks_with_nothing_lost_but_white_space() => MarkdownText.Sample(
        content =>
        {
            var article = Read("a.md", content);
            var chunks = Split(article);
            CheckChunks(article, chunks);

            var covered = new bool[article.Text.Length];
            Array.ForEach([.. chunks], chunk => Array.Fill(covered, true, chunk.Span.Start, chunk.Span.Length));
            var lost = article.Blocks.SelectMany(block => Enumerable.Range(block.Span.Start, block.Span.Length)).Where(place => !covered[place]);
            Assert.Equal("", Visible(string.Concat(lost.Select(place => article.Text[place]))));
        },
        iter: 500);

    [Fact]
    public void Every_letter_of_markdown_stands_in_a_block_or_a_heading() => MarkdownText.Sample(
        content =>
        {
            var article = Read("a.md", content);
            var inBlocks = article.Blocks.Sum(block => block.Span.In(article.Text).Count(char.IsLetter));

            var headings = article.Text.Split('\n').Where(line => line.TrimStart().StartsWith('#')).Sum(line => line.Count(char.IsLetter));

            Assert.True(inBlocks + headings >= article.Text.Count(char.IsLetter), $"{inBlocks} + {headings} < {article.Text.Count(char.IsLetter)}");
        },
        iter: 500);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(place => texts[place]);

    private static void CheckChunks(Article article, IReadOnlyList<Chunk> chunks)
    {
        Assert.All(chunks, chunk => Assert.Equal(chunk.Span.In(article.Text), chunk.Text));
        Assert.All(chunks, chunk => Assert.InRange(RoughTokens.Count(chunk.Text), 0, MaxTokens));
        Assert.All(chunks.Zip(chunks.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
        Assert.All(chunks, chunk => Assert.All(chunk.Sentences, sentence => Assert.True(sentence.Length > 0 && chunk.Span.Contains(sentence))));
        Assert.All(chunks, chunk => Assert.False(SplitsPair(article.Text, chunk.Span.Start) || SplitsPair(article.Text, chunk.Span.End)));
    }

    private static bool SplitsPair(string text, int place) =>
        place > 0 && place < text.Length && char.IsSurrogatePair(text[place - 1], text[place]);

    /// <summary>Without white space and the marks that stand for it: quoted lines, hard line breaks, list items, a table's rule.</summary>
    private static string Visible(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character) && !@">\-*|".Contains(character, StringComparison.Ordinal)));

    private static Article Read(string name, string content) =>
        ArticleReader.Read(new ArticleId(name), Encoding.UTF8.GetBytes(content));

    private static IReadOnlyList<Chunk> Split(Article article) =>
        new Chunker(Options.Create(new ChunkingOptions { MaxTokens = MaxTokens }), RoughTokens.Count).Split(article);
}
