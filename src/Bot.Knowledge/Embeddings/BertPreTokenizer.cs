using System.Text;
using Microsoft.ML.Tokenizers;

namespace Bot.Knowledge.Embeddings;

/// <summary>Cuts normalised text into words: at white space, and around each punctuation character and each mark.</summary>
internal sealed class BertPreTokenizer : PreTokenizer
{
    public override IEnumerable<(int Offset, int Length)> PreTokenize(string text) => PreTokenize(text.AsSpan());

    public override IEnumerable<(int Offset, int Length)> PreTokenize(ReadOnlySpan<char> text)
    {
        var words = new List<(int Offset, int Length)>(text.Length / 4 + 1);
        var start = 0;
        foreach (var mark in BertMarks.Find(text))
        {
            AddWords(words, text[start..mark.Index], start);
            words.Add((mark.Index, mark.Length));
            start = mark.Index + mark.Length;
        }
        AddWords(words, text[start..], start);
        return words;
    }

    private static void AddWords(List<(int Offset, int Length)> words, ReadOnlySpan<char> text, int offset)
    {
        var wordStart = 0;
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var next = position + rune.Utf16SequenceLength;
            var isPunctuation = IsPunctuation(rune);
            if (isPunctuation || Rune.IsWhiteSpace(rune))
            {
                AddWord(wordStart, position);
                if (isPunctuation)
                {
                    AddWord(position, next);
                }
                wordStart = next;
            }
            position = next;
        }
        AddWord(wordStart, position);

        void AddWord(int from, int to)
        {
            if (to > from)
            {
                words.Add((offset + from, to - from));
            }
        }
    }

    // BERT takes ASCII symbols such as $ + ^ for punctuation, too.
    private static bool IsPunctuation(Rune rune) =>
        Rune.IsPunctuation(rune) || (rune.IsAscii && Rune.IsSymbol(rune));
}
