using Bot.Knowledge.Articles;
using Bot.Knowledge.Chunking;

namespace Bot.Tests.Support;

/// <summary>Compares spans with golden text: one line each, <c>[start..end)</c> and the words under it.</summary>
public static class Spans
{
    /// <summary>The sentences of the text.</summary>
    public static void Check(string text, string expected) =>
        Check(text, SentenceSplitter.Split(text, new TextSpan(0, text.Length)), expected);

    public static void Check(string text, IEnumerable<TextSpan> spans, string expected) =>
        Assert.Equal(Trimmed(expected), string.Join('\n', spans.Select(span => $"{span,-9} {span.In(text).Replace("\n", "\\n", StringComparison.Ordinal)}")));

    /// <summary>The sentences of the text, without their places: <c>|</c> stands between them.</summary>
    public static void CheckWords(string expected)
    {
        var text = expected.Replace("|", " ", StringComparison.Ordinal);

        var sentences = SentenceSplitter.Split(text, new TextSpan(0, text.Length));

        Assert.Equal(expected, string.Join('|', sentences.Select(sentence => sentence.In(text))));
    }

    private static string Trimmed(string expected) => string.Join('\n', expected.Split('\n').Select(line => line.TrimEnd('\r')));
}
