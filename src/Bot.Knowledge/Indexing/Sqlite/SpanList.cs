using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Indexing.Sqlite;

/// <summary>Sentence spans as stored: gap and length of each, as 7-bit encoded integers, counted from the chunk's start.</summary>
internal static class SpanList
{
    public static byte[] Write(TextSpan chunk, IReadOnlyList<TextSpan> sentences)
    {
        using var stream = new MemoryStream(sentences.Count * 3);
        using var writer = new BinaryWriter(stream);
        var end = chunk.Start;
        foreach (var sentence in sentences)
        {
            writer.Write7BitEncodedInt(sentence.Start - end);
            writer.Write7BitEncodedInt(sentence.Length);
            end = sentence.End;
        }

        return stream.ToArray();
    }

    public static IReadOnlyList<TextSpan> Read(TextSpan chunk, byte[] stored)
    {
        using var reader = new BinaryReader(new MemoryStream(stored));
        List<TextSpan> sentences = [];
        var end = chunk.Start;
        while (reader.BaseStream.Position < stored.Length)
        {
            var start = end + reader.Read7BitEncodedInt();
            end = start + reader.Read7BitEncodedInt();
            sentences.Add(new TextSpan(start, end));
        }

        return sentences;
    }
}
