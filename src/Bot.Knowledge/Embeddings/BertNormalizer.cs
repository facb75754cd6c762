using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.ML.Tokenizers;

namespace Bot.Knowledge.Embeddings;

/// <summary>Makes of a text what an uncased BERT vocabulary expects: no control characters, spaces around Chinese characters, no accents, lower case. Literal marks such as <c>[SEP]</c> stay as they are.</summary>
/// <remarks>The library's own normaliser keeps format characters and lower-cases the marks, so its tokens differ from those the model was trained on.</remarks>
internal sealed class BertNormalizer : Normalizer
{
    private static readonly SearchValues<char> Unchanged = SearchValues.Create(" !\"#$%&'()*+,-./0123456789:;<=>?@\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    public override string Normalize(string original) => original.AsSpan().ContainsAnyExcept(Unchanged) ? Normalize(original.AsSpan()) : original;

    public override string Normalize(ReadOnlySpan<char> original)
    {
        var normalized = new StringBuilder(original.Length + 16);
        var start = 0;
        foreach (var mark in BertMarks.Find(original))
        {
            AppendNormalized(normalized, original[start..mark.Index]);
            normalized.Append(original.Slice(mark.Index, mark.Length));
            start = mark.Index + mark.Length;
        }
        AppendNormalized(normalized, original[start..]);
        return normalized.ToString();
    }

    private static void AppendNormalized(StringBuilder normalized, ReadOnlySpan<char> text)
    {
        foreach (var rune in Clean(text).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                normalized.Append(Rune.ToLowerInvariant(rune));
            }
        }
    }

    private static string Clean(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsWhiteSpace(rune))
            {
                clean.Append(' ');
            }
            else if (IsChinese(rune.Value))
            {
                clean.Append(' ').Append(rune).Append(' ');
            }
            // A half of a surrogate pair is enumerated as the replacement character.
            else if (rune != Rune.ReplacementChar && !IsControl(rune))
            {
                clean.Append(rune);
            }
        }
        return clean.ToString();
    }

    private static bool IsWhiteSpace(Rune rune) =>
        rune.Value is '\t' or '\n' or '\r' || (Rune.IsWhiteSpace(rune) && !IsControl(rune));

    private static bool IsControl(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    // The blocks that the reference implementation lists, one typing error (2B920) included.
    private static bool IsChinese(int codePoint) => codePoint
        is (>= 0x4E00 and <= 0x9FFF)
        or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x20000 and <= 0x2A6DF)
        or (>= 0x2A700 and <= 0x2B73F)
        or (>= 0x2B740 and <= 0x2B81F)
        or (>= 0x2B920 and <= 0x2CEAF)
        or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x2F800 and <= 0x2FA1F);
}
