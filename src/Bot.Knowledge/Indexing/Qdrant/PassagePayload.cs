using System.Globalization;
using Bot.Knowledge.Articles;
using Bot.Knowledge.Chunking;

namespace Bot.Knowledge.Indexing.Qdrant;

/// <summary>A chunk as a point of the collection of passages.</summary>
/// <param name="Article">Its name.</param>
/// <param name="Ordinal">The chunk's place in the article, from 0.</param>
/// <param name="Heading">The headings above the chunk, outermost first.</param>
/// <param name="Published">RFC 3339; a less precise date counts as its beginning. For filters; as precise as known it stands with the article.</param>
/// <param name="ContentHash">Of the article's file: the version of the article that the chunk is of.</param>
/// <param name="Sentences">Start and end of each, counted from the chunk's start.</param>
/// <param name="SentenceVectors">See <see cref="QuantizedVectors"/>. A vector for each sentence is needed where the best passages' sentences are compared, one by one; a multivector would only give the best one's score, and take four times the room.</param>
internal sealed record PassagePayload(
    string Article,
    int Ordinal,
    int Start,
    int End,
    string Text,
    string Title,
    IReadOnlyList<string> Heading,
    string? Publisher,
    string? Published,
    string? Language,
    string ContentHash,
    IReadOnlyList<int> Sentences,
    byte[] SentenceVectors)
{
    public static Point<PassagePayload> Point(Article article, Chunk chunk, int ordinal, ChunkVectors vectors, WordWeights words) => new(
        PointIds.OfPassage(article.Id, article.FileHash, ordinal),
        new PointVectors(vectors.Chunk.ToArray(), words.OfChunk(article.Metadata.Title, chunk.HeadingPath, chunk.Text)),
        new PassagePayload(
            article.Id.Value,
            ordinal,
            chunk.Span.Start,
            chunk.Span.End,
            chunk.Text,
            article.Metadata.Title,
            chunk.HeadingPath,
            article.Metadata.Publisher,
            article.Metadata.Published is { } date ? string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month ?? 1:00}-{date.Day ?? 1:00}T00:00:00Z") : null,
            article.Metadata.Language,
            article.FileHash,
            [.. chunk.Sentences.SelectMany(sentence => new[] { sentence.Start - chunk.Span.Start, sentence.End - chunk.Span.Start })],
            QuantizedVectors.Write(vectors.Sentences)));

    public Chunk ToChunk() => new(
        new ArticleId(Article),
        new TextSpan(Start, End),
        Text,
        Heading,
        [.. Sentences.Chunk(2).Select(pair => new TextSpan(Start + pair[0], Start + pair[1]))]);
}

/// <summary>Which version of which article a passage is of.</summary>
internal sealed record PassageVersion(string Article, string ContentHash);
