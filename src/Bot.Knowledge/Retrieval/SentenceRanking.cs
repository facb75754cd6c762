using System.Numerics;
using Bot.Knowledge.Indexing;

namespace Bot.Knowledge.Retrieval;

/// <summary>Ranks chunks by the one sentence in each that holds most of the question's words: whole chunks can share many words with a question without any sentence that answers it.</summary>
/// <remarks>A word counts by its rarity among the chunks, as in BM25; less where it stands in title or headings, and least elsewhere in the chunk.</remarks>
internal static class SentenceRanking
{
    private const double AroundWeight = 0.6;
    private const double ElsewhereWeight = 0.3;

    /// <returns>All chunks, best first; equal ones in the order given. None when the question has no telling words.</returns>
    public static IReadOnlyList<IndexMatch> Rank(string question, IReadOnlyList<IndexMatch> chunks)
    {
        var words = new WordMask(question);
        if (words.Count == 0)
        {
            return [];
        }

        var places = chunks.Select(chunk => Places.Of(words, chunk)).ToList();
        var weights = Enumerable.Range(0, words.Count).Select(word => Rarity(places.Count(place => ((place.All >> word) & 1) != 0), places.Count)).ToArray();
        return [.. chunks.Zip(places).OrderByDescending(pair => pair.Second.Score(weights)).Select(pair => pair.First)];
    }

    private static double Rarity(int holding, int all) => Math.Log(1 + ((all - holding + 0.5) / (holding + 0.5)));

    /// <summary>Where in a chunk the question's words stand; a bit for each word.</summary>
    private sealed record Places(ulong[] Sentences, ulong Around)
    {
        private ulong Elsewhere { get; } = Sentences.Aggregate(0ul, (all, sentence) => all | sentence);

        public ulong All => Elsewhere | Around;

        public static Places Of(WordMask words, IndexMatch match)
        {
            var (span, text) = (match.Chunk.Span, match.Chunk.Text);
            return new Places(
                [.. match.Chunk.Sentences.Select(sentence => words.In(text.AsSpan(sentence.Start - span.Start, sentence.Length)))],
                match.Chunk.HeadingPath.Aggregate(words.In(match.Article.Metadata.Title), (all, heading) => all | words.In(heading)));
        }

        public double Score(double[] weights) => Sentences.Select(sentence =>
            Sum(sentence, weights)
            + (AroundWeight * Sum(Around & ~sentence, weights))
            + (ElsewhereWeight * Sum(Elsewhere & ~Around & ~sentence, weights))).DefaultIfEmpty().Max();

        private static double Sum(ulong words, double[] weights)
        {
            var sum = 0.0;
            for (; words != 0; words &= words - 1)
            {
                sum += weights[BitOperations.TrailingZeroCount(words)];
            }

            return sum;
        }
    }
}
