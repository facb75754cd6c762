namespace Bot.Knowledge.Articles;

/// <summary>A file cannot be taken up as an article. The message stands alone: file, line, fact and way out.</summary>
public sealed class ArticleFormatException(string file, int? line, string reason)
    : Exception(line is null ? $"{file}: {reason}" : $"{file}({line}): {reason}")
{
    public string File { get; } = file;

    /// <summary>The line the fact stands in, counted from 1; null when it concerns the whole file.</summary>
    public int? Line { get; } = line;

    /// <summary>The fact and the way out, without the place.</summary>
    public string Reason { get; } = reason;
}
