using Bot.Knowledge.Indexing;

namespace Bot.Knowledge.Retrieval;

/// <summary>Weighs a question's terms by how rare they are in the index.</summary>
public sealed class TermWeigher(IPassageIndex index)
{
    /// <summary>Terms weighed at most; the first ones of a longer question.</summary>
    public const int MaxTerms = 64;

    public async Task<TermWeights> WeighAsync(string question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var words = QuestionWords.TellingWordsOf(question).DistinctBy(PorterStemmer.Stem).Take(MaxTerms).ToList();
        var counts = await index.CountWordsAsync(words, cancellationToken);
        return new TermWeights(words.ToDictionary(PorterStemmer.Stem, word => TermWeights.Weigh(counts.ChunksWith[word], counts.ChunkCount)))
        {
            Unknown = words.Where(word => counts.ChunksWith[word] == 0).Select(PorterStemmer.Stem).ToHashSet(),
        };
    }
}
