namespace Bot.Knowledge.Articles;

/// <summary>Reads one file of the knowledge folder.</summary>
public sealed class ArticleReader
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaxBytes = 5_000_000;

    /// <summary>File name extensions of articles, lower case, with the dot.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".md", ".txt"];

    /// <param name="id">Names the article in the result and in errors; its extension decides the format.</param>
    /// <param name="content">The file's bytes.</param>
    /// <exception cref="ArticleFormatException">The file is no article: empty, too large, not UTF-8, or its front matter is broken.</exception>
    public static Article Read(ArticleId id, ReadOnlySpan<byte> content) => throw new NotImplementedException();
}
