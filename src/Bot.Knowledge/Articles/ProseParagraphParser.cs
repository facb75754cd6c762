using Markdig.Parsers;
using Markdig.Syntax;

namespace Bot.Knowledge.Articles;

/// <summary>
/// Paragraphs without a search for link definitions in them: Markdig's takes time that grows with the square of their number,
/// and leaves the paragraph's span where the definitions began.
/// </summary>
internal sealed class ProseParagraphParser : ParagraphBlockParser
{
    private readonly ParagraphBlockParser _withoutUnderlinedHeadings = new() { ParseSetextHeadings = false };

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        MayBeDefinition((ParagraphBlock)block) ? _withoutUnderlinedHeadings.TryContinue(processor, block) : base.TryContinue(processor, block);

    public override bool Close(BlockProcessor processor, Block block) => true;

    private static bool MayBeDefinition(ParagraphBlock paragraph) =>
        paragraph.Lines.Count > 0 && paragraph.Lines.Lines[0].Slice.AsSpan().TrimStart().StartsWith('[')
        && paragraph.Lines.Lines[0].Slice.AsSpan().Contains("]:", StringComparison.Ordinal);
}
