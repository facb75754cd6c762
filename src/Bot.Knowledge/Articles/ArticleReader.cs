using System.Security.Cryptography;
using System.Text;

namespace Bot.Knowledge.Articles;

/// <summary>Reads one file of the knowledge folder.</summary>
public static class ArticleReader
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaxBytes = 5_000_000;

    /// <summary>The longest title, in characters; more is a paragraph.</summary>
    public const int MaxTitleLength = 300;

    /// <summary>File name extensions of articles, lower case, with the dot.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".md", ".txt"];

    /// <param name="id">Names the article in the result and in errors; its extension decides the format.</param>
    /// <param name="content">The file's bytes.</param>
    /// <exception cref="ArticleFormatException">The file is no article: empty, too large, not UTF-8, or its front matter is broken.</exception>
    public static Article Read(ArticleId id, ReadOnlySpan<byte> content)
    {
        var file = id.Value;
        var text = ArticleDecoder.Decode(file, content);
        var (metadata, body, blocks) = file.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)
            ? ReadPlainText(text)
            : ReadMarkdown(file, text);

        if (!blocks.Any(block => block.Span.In(body).Any(char.IsLetterOrDigit)))
        {
            throw new ArticleFormatException(file, null, "there is no text in it besides title and headings. Write the article, or remove the file.");
        }

        CheckTitle(file, metadata.Title);
        var header = new ArticleHeader(id, metadata, Hash(Encoding.UTF8.GetBytes(body)));
        return new Article(header, body, Hash(content), blocks);
    }

    private static (ArticleMetadata, string, IReadOnlyList<ArticleBlock>) ReadPlainText(string text)
    {
        var (title, blocks) = PlainTextBlocks.Find(text);
        return (new ArticleMetadata { Title = title }, text, blocks);
    }

    private static (ArticleMetadata, string, IReadOnlyList<ArticleBlock>) ReadMarkdown(string file, string text)
    {
        var (facts, bodyStart) = FrontMatter.Read(file, text);
        var body = text[bodyStart..];
        MarkdownBlocks.CheckNesting(file, body, firstLine: 1 + text.AsSpan(0, bodyStart).Count('\n'));
        var (firstHeading, blocks) = MarkdownBlocks.Find(body, facts.Title);
        return (facts with { Title = facts.Title.Length > 0 ? facts.Title : firstHeading }, body, blocks);
    }

    private static void CheckTitle(string file, string title)
    {
        if (title.Length == 0)
        {
            throw new ArticleFormatException(
                file, 1, "the article has no title. Add a line such as \"title: …\" to the front matter, or begin the text with a heading such as \"# …\".");
        }

        if (title.Length > MaxTitleLength)
        {
            throw new ArticleFormatException(
                file, 1, $"the title has {title.Length} characters; at most {MaxTitleLength} are allowed. Put a short title on a line of its own in front of the text.");
        }
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
