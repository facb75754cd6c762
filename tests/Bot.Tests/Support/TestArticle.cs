using System.Security.Cryptography;
using System.Text;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Chunking;
using Bot.Knowledge.Indexing;

namespace Bot.Tests.Support;

/// <summary>An article with its chunks and vectors, made without reader, chunker and model: each paragraph is a chunk of one sentence.</summary>
internal sealed record TestArticle(Article Article, IReadOnlyList<Chunk> Chunks, IReadOnlyList<ChunkVectors> Vectors)
{
    public static TestArticle Of(string name, string title, params string[] paragraphs)
    {
        var text = string.Join("\n\n", paragraphs);
        var id = new ArticleId(name);
        var header = new ArticleHeader(id, new ArticleMetadata { Title = title }, Hash(text));
        List<Chunk> chunks = [];
        foreach (var paragraph in paragraphs)
        {
            var start = text.IndexOf(paragraph, chunks.Count == 0 ? 0 : chunks[^1].Span.End, StringComparison.Ordinal);
            var span = new TextSpan(start, start + paragraph.Length);
            chunks.Add(new Chunk(id, span, paragraph, ["Background"], [span]));
        }

        var blocks = chunks.Select(chunk => new ArticleBlock(BlockKind.Prose, chunk.Span, chunk.HeadingPath)).ToList();
        using var generator = new HashingEmbeddingGenerator();
        return new TestArticle(
            new Article(header, text, Hash($"{title}\n{text}"), blocks),
            chunks,
            [.. chunks.Select(chunk => new ChunkVectors(generator.Vector(chunk.TextToEmbed(title)), [generator.Vector(chunk.Text)]))]);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
