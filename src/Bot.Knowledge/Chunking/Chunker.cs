using System.Buffers;
using Bot.Knowledge.Articles;
using Microsoft.Extensions.Options;

namespace Bot.Knowledge.Chunking;

/// <summary>Cuts an article into chunks of whole sentences that never cross a heading.</summary>
/// <remarks>
/// Tokens are counted for each sentence and added up: the models' tokenizers divide at white space and punctuation first, so the sum is
/// what the whole chunk has. A sentence above the limit is cut (<see cref="SentenceCutter"/>); nothing else ever is.
/// </remarks>
public sealed class Chunker(IOptions<ChunkingOptions> options, TokenCounter countTokens)
{
    /// <summary>A line of these alone divides a table's head from its body.</summary>
    private static readonly SearchValues<char> RuleCharacters = SearchValues.Create("|:- \t>");

    private readonly int _maxTokens = options.Value.MaxTokens;
    private readonly SentenceCutter _cutter = new(options.Value.MaxTokens, countTokens);

    /// <summary>Names this way of cutting; part of what an index records, so that a change of it asks for a rebuild.</summary>
    public string Version => $"sentences-{_maxTokens}-v1";

    /// <summary>The article's chunks in order of place, without overlap; between them stand only white space, headings and marks.</summary>
    public IReadOnlyList<Chunk> Split(Article article)
    {
        var chunks = new List<Chunk>();
        var open = new OpenChunk(article, _cutter, chunks);
        foreach (var block in article.Blocks)
        {
            var pieces = Sentences(article.Text, block).SelectMany(sentence => _cutter.Cut(article.Text, sentence)).ToList();
            if (pieces.Count == 0)
            {
                continue;
            }

            open.Begin(block, pieces[0].Span.Start);
            var blockTokens = pieces.Sum(piece => (long)piece.Tokens);
            if (open.Tokens + blockTokens > _maxTokens && blockTokens <= _maxTokens && open.Tokens >= _maxTokens / 2)
            {
                open.Close();
            }

            foreach (var piece in pieces)
            {
                open.Add(piece, _maxTokens);
            }
        }

        open.Close();
        return chunks;
    }

    private static IEnumerable<TextSpan> Sentences(string text, ArticleBlock block) => block.Kind switch
    {
        BlockKind.Prose => SentenceSplitter.Split(text, block.Span),
        BlockKind.Lines => text.LinesIn(block.Span).Where(line => text.AsSpan(line.Start, line.Length).ContainsAnyExcept(RuleCharacters)),
        _ => throw new InvalidOperationException($"There is no way to divide a block of kind {block.Kind}."),
    };

    /// <summary>The sentences collected for the next chunk.</summary>
    private sealed class OpenChunk(Article article, SentenceCutter cutter, List<Chunk> chunks)
    {
        private readonly List<TextSpan> _sentences = [];
        private IReadOnlyList<string> _headingPath = [];

        public int Tokens { get; private set; }

        /// <summary>Closes what cannot stand together with the block: another heading path, or hidden words (a comment, a link's definition) in between.</summary>
        public void Begin(ArticleBlock block, int start)
        {
            if (!block.HeadingPath.SequenceEqual(_headingPath) || Gap(start).ToString().Any(char.IsLetter))
            {
                Close();
            }

            _headingPath = block.HeadingPath;
        }

        public void Add(SentenceCutter.Piece piece, int maxTokens)
        {
            var gap = Gap(piece.Span.Start).Trim();
            var gapTokens = gap.IsEmpty ? 0 : cutter.Tokens(gap.ToString());
            if (piece.BeginsInsideWord || (long)Tokens + gapTokens + piece.Tokens > maxTokens)
            {
                Close();
            }

            Tokens += piece.Tokens + (_sentences.Count > 0 ? gapTokens : 0);
            _sentences.Add(piece.Span);
        }

        public void Close()
        {
            if (_sentences.Count > 0)
            {
                chunks.Add(Chunk.Of(article, _headingPath, [.. _sentences]));
            }

            _sentences.Clear();
            Tokens = 0;
        }

        /// <summary>What stands between the last sentence and the next one: white space, and marks of lists, quotes and tables.</summary>
        private ReadOnlySpan<char> Gap(int start) =>
            _sentences.Count == 0 ? [] : article.Text.AsSpan(_sentences[^1].End, start - _sentences[^1].End);
    }
}
