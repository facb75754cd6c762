using Bot.Knowledge.Articles;

namespace Bot.Knowledge.Chunking;

/// <summary>Finds the sentences of running text.</summary>
public static class SentenceSplitter
{
    /// <summary>The sentences under <paramref name="span"/> in order, without the white space around them; together they hold everything else.</summary>
    public static IReadOnlyList<TextSpan> Split(string text, TextSpan span) => throw new NotImplementedException();
}
