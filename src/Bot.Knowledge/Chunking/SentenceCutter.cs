using System.Globalization;
using System.Runtime.InteropServices;
using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Chunking;

/// <summary>Cuts a sentence that is too long for a chunk: behind a clause, else at white space, else between two characters as a reader counts them.</summary>
internal sealed class SentenceCutter(int maxTokens, TokenCounter countTokens)
{
    /// <summary>A tokenizer may take the longest word for one unknown token; so many characters count as a token at least.</summary>
    private const int MaxCharactersPerToken = 16;

    private const string ClauseMarks = ",;:،؛、，；：—–";

    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Piece(TextSpan Span, int Tokens, bool BeginsInsideWord);

    /// <summary>The sentence itself when it is within the limit, else its pieces; each within the limit.</summary>
    public IEnumerable<Piece> Cut(string text, TextSpan sentence)
    {
        // A text beyond this length is above the limit whatever its tokens.
        if (sentence.Length < MaxCharactersPerToken * (maxTokens + 1) && Tokens(sentence.In(text)) is var tokens && tokens <= maxTokens)
        {
            return [new Piece(sentence, tokens, false)];
        }

        return Pieces(text, sentence);
    }

    public int Tokens(string text) => Math.Max(countTokens(text), text.Length / MaxCharactersPerToken);

    private IEnumerable<Piece> Pieces(string text, TextSpan sentence)
    {
        var words = Words(text, sentence).ToList();
        for (var first = 0; first < words.Count;)
        {
            var (total, end, clauseEnd, clauseTotal) = (0L, first, first, 0L);
            while (end < words.Count && !words[end].StartsPiece(end > first) && total + words[end].Tokens <= maxTokens)
            {
                total += words[end].Tokens;
                end++;
                if (ClauseMarks.Contains(text[words[end - 1].Span.End - 1], StringComparison.Ordinal))
                {
                    (clauseEnd, clauseTotal) = (end, total);
                }
            }

            end = Math.Max(end, first + 1);
            if (end < words.Count && clauseTotal >= maxTokens / 2)
            {
                (end, total) = (clauseEnd, clauseTotal);
            }

            yield return new Piece(words[first].Span.Cover(words[end - 1].Span), (int)total, words[first].BeginsInsideWord);
            first = end;
        }
    }

    /// <summary>What may be kept together: words with the marks behind them, and the pieces of words that are too long.</summary>
    private IEnumerable<Word> Words(string text, TextSpan sentence)
    {
        for (int start = sentence.Start, end; start < sentence.End; start = end)
        {
            while (start < sentence.End && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            for (end = start; end < sentence.End && !char.IsWhiteSpace(text[end]);)
            {
                // Scripts without spaces between words divide behind these.
                if (text[end++] is '、' or '，' or '；' or '：')
                {
                    break;
                }
            }

            if (end > start)
            {
                foreach (var word in WithinLimit(text, new TextSpan(start, end)))
                {
                    yield return word;
                }
            }
        }
    }

    private IEnumerable<Word> WithinLimit(string text, TextSpan word)
    {
        var start = word.Start;
        while (start < word.End)
        {
            var longest = Math.Min(word.End - start, MaxCharactersPerToken * maxTokens);
            var end = start + (start + longest == word.End && Tokens(text[start..word.End]) <= maxTokens
                ? longest
                : LastWithinLimit(text.Substring(start, longest)));
            yield return new Word(new TextSpan(start, end), Tokens(text[start..end]), start > word.Start);
            start = end;
        }
    }

    /// <summary>The last end of a character that keeps the limit; when even the first does not (a letter under hundreds of accents), an end inside it.</summary>
    private int LastWithinLimit(string text)
    {
        var ends = StringInfo.ParseCombiningCharacters(text).Skip(1).ToArray();
        var (low, high) = (-1, ends.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Tokens(text[..ends[middle]]) <= maxTokens ? (middle, high) : (low, middle - 1);
        }

        if (low >= 0)
        {
            return ends[low];
        }

        var part = ends is [var first, ..] ? first : text.Length;
        while (part > 2 && Tokens(text[..part]) > maxTokens)
        {
            part /= 2;
        }

        return part > 1 && part < text.Length && char.IsLowSurrogate(text[part]) ? part - 1 : part;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Word(TextSpan Span, int Tokens, bool BeginsInsideWord)
    {
        public bool StartsPiece(bool hasPredecessor) => hasPredecessor && BeginsInsideWord;
    }
}
