using Bot.Knowledge.Articles;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Chunking;

/// <summary>Cuts an article into chunks of whole sentences that never cross a heading.</summary>
public sealed class Chunker(IOptions<ChunkingOptions> options, TokenCounter countTokens)
{
    private readonly ChunkingOptions _options = options.Value;

    /// <summary>Names this way of cutting; part of what an index records, so that a change of it asks for a rebuild.</summary>
    public string Version => $"sentences-{_options.MaxTokens}-v1";

    public IReadOnlyList<Chunk> Split(Article article)
    {
        _ = countTokens;
        throw new NotImplementedException();
    }
}
