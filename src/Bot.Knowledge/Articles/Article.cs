namespace Bot.Knowledge.Articles;

/// <summary>Which version of which article: its name, what is known of it, and the hash of its text.</summary>
/// <param name="TextHash">SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal. A span is valid for the text with this hash and for no other.</param>
public sealed record ArticleHeader(ArticleId Id, ArticleMetadata Metadata, string TextHash);

/// <summary>An article's header with the text that all its spans refer to.</summary>
/// <param name="Text">The file's text after the front matter, with line ends as <c>\n</c> and otherwise as it was written.</param>
public sealed record ArticleText(ArticleHeader Header, string Text);

/// <summary>One source text as read from the knowledge folder.</summary>
/// <param name="FileHash">SHA-256 of the file's bytes, in lower-case hexadecimal: tells whether the file changed, front matter included.</param>
/// <param name="Blocks">The text's parts in order of place; they do not overlap.</param>
public sealed record Article(ArticleHeader Header, string Text, string FileHash, IReadOnlyList<ArticleBlock> Blocks)
{
    public ArticleId Id => Header.Id;

    public ArticleMetadata Metadata => Header.Metadata;
}

/// <summary>One paragraph, list item, quotation, table or other undivided part of an article.</summary>
/// <param name="HeadingPath">The headings above the block, outermost first, without the article's title.</param>
public sealed record ArticleBlock(BlockKind Kind, TextSpan Span, IReadOnlyList<string> HeadingPath);

public enum BlockKind
{
    /// <summary>Running text: a paragraph, a list item's text, a quotation's text. Divided into sentences.</summary>
    Prose,

    /// <summary>Text whose lines matter: a table, code, HTML. Divided into lines.</summary>
    Lines,
}
