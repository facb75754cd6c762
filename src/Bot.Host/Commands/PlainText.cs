namespace Bot.Host.Commands;

/// <summary>Makes texts of articles safe to print: a terminal must not obey control characters that stand in a source.</summary>
internal static class PlainText
{
    /// <summary>Without control characters; lines stay.</summary>
    public static string Of(string text) => Replace(text, keepLines: true);

    /// <summary>Without control characters, in one line.</summary>
    public static string OfLine(string text) => Replace(text, keepLines: false);

    private static string Replace(string text, bool keepLines) => string.Create(text.Length, (text, keepLines), static (characters, source) =>
    {
        for (var i = 0; i < characters.Length; i++)
        {
            var character = source.text[i];
            characters[i] = !char.IsControl(character) || (source.keepLines && character == '\n') ? character : ' ';
        }
    });
}
