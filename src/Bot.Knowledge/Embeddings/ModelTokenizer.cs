using Microsoft.ML.Tokenizers;

namespace Bot.Knowledge.Embeddings;

/// <summary>Turns text into the token ids that the local model was trained on. Thread-safe. The vocabulary is read with the first text; the model is not needed.</summary>
/// <exception cref="FileNotFoundException">From the first call: the vocabulary is not there. The message says the way out.</exception>
public sealed class ModelTokenizer(LocalModelFiles files)
{
    /// <summary>Tokens a run of the model can take, its start and end marks included.</summary>
    public const int MaxTokens = 512;

    private const int MaxWordCharacters = 100;

    private static readonly BertPreTokenizer Words = new();

    private readonly Lazy<WordPieceTokenizer> _wordPieces = new(() => Load(files));

    /// <summary>The ids of the text between start and end mark, cut to <see cref="MaxTokens"/>.</summary>
    public int[] Encode(string text)
    {
        var ids = _wordPieces.Value.EncodeToIds(text);
        return [BertMarks.Start, .. ids.Take(MaxTokens - 2), BertMarks.End];
    }

    /// <summary>How many tokens the whole text has, start and end mark not counted.</summary>
    public int Count(string text) => _wordPieces.Value.CountTokens(text);

    /// <summary>The tokens of the whole text without marks at its ends, each with the word it belongs to.</summary>
    public IReadOnlyList<ModelToken> EncodeWords(string text) =>
    [
        .. from word in Words.PreTokenize(text)
           from id in _wordPieces.Value.EncodeToIds(text.AsSpan(word.Offset, word.Length))
           select new ModelToken(id, word.Offset, word.Offset + word.Length),
    ];

    private static WordPieceTokenizer Load(LocalModelFiles files)
    {
        using var vocabulary = files.OpenVocabulary();
        return WordPieceTokenizer.Create(vocabulary, new WordPieceOptions
        {
            Normalizer = new BertNormalizer(),
            PreTokenizer = new BertPreTokenizer(),
            UnknownToken = "[UNK]",
            ContinuingSubwordPrefix = "##",
            MaxInputCharsPerWord = MaxWordCharacters,
        });
    }
}

/// <summary>A token and the place of its word in the text, in UTF-16 positions.</summary>
/// <param name="End">The position behind the word.</param>
public readonly record struct ModelToken(int Id, int Start, int End);
